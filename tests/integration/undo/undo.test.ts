import { describe, expect, it } from 'vitest';
import { parseId, type EntryId, type UndoId } from '@/lib/domain/ids';
import { deleteNotes, moveNotes, suspendCards } from '@/lib/services/library/bulk-notes';
import { deleteDeck } from '@/lib/services/library/delete-deck';
import { editNote } from '@/lib/services/library/edit-note';
import { loadUndos } from '@/lib/services/undo/load-undos';
import { undoChange } from '@/lib/services/undo/undo-change';
import { writeWithUndo, UNDO_KEPT_MS } from '@/lib/services/undo/write-with-undo';
import type { Db } from '@/lib/storage/db';
import { transact } from '@/lib/storage/transact';
import { aCard, aDeck, aNote, aNoteType, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';

async function rename(app: FakeApp, name: string): Promise<UndoId> {
  const db = await app.db();
  return transact(db, ['decks', 'undos'], async (tx) => {
    const deck = await tx.objectStore('decks').get('deck-1');
    const next = { ...(deck ?? aDeck()), name, stamp: app.now() + 1 };
    return writeWithUndo(tx, app, {
      label: 'Renamed',
      changes: [{ store: 'decks', key: 'deck-1', next }],
    });
  });
}

/** A note of two cards that becomes one of one card. */
async function withoutItsSecondCard() {
  const rows = { decks: [aDeck()], noteTypes: [aNoteType()], notes: [aNote()], cards: [aCard()] };
  const app = await fakeApp({ rows });
  const become = async (from: 'basic' | 'reversed', to: 'basic' | 'reversed') => {
    app.clock.now += 5000;
    const edit = { noteId: aNote().id, from: { kind: from }, to: { kind: to } };
    const saved = await editNote(app, edit);
    if (saved.kind !== 'saved') throw new Error(saved.kind);
    return saved.undoId;
  };
  const [added, removed] = [await become('basic', 'reversed'), await become('reversed', 'basic')];
  app.clock.now += 5000;
  const live = async () => {
    const cards = await (await app.db()).getAll('cards');
    return cards.filter(({ deletedAt }) => deletedAt === undefined).map(({ ordinal }) => ordinal);
  };
  return { app, added, removed, live, become };
}

describe('undo of changes', () => {
  it('puts the row back with a later stamp, so that another machine takes it over', async () => {
    const app = await fakeApp({ rows: { decks: [aDeck({ name: 'Spanish' })] } });
    const undoId = await rename(app, 'French');
    const outcome = await undoChange(app, { undoId });
    const deck = await (await app.db()).get('decks', 'deck-1');
    expect(outcome).toEqual({ kind: 'undone', label: 'Renamed', restored: 1, kept: 0 });
    expect(deck).toMatchObject({ name: 'Spanish', stamp: MONDAY_9AM + 2 });
  });

  it('keeps a row that was changed again since, and says so', async () => {
    const app = await fakeApp({ rows: { decks: [aDeck()] } });
    const undoId = await rename(app, 'French');
    app.clock.now += 5000;
    await rename(app, 'Italian');
    expect(await undoChange(app, { undoId })).toMatchObject({ restored: 0, kept: 1 });
    expect((await (await app.db()).get('decks', 'deck-1'))?.name).toBe('Italian');
  });

  it('turns a created row into a tombstone that no search for its text finds', async () => {
    const app = await fakeApp();
    const db = await app.db();
    const undoId = await transact(db, ['notes', 'undos'], (tx) =>
      writeWithUndo(tx, app, {
        label: 'Added',
        changes: [{ store: 'notes', key: 'note-1', next: aNote({ tags: ['a'] }) }],
      }),
    );
    await undoChange(app, { undoId });
    expect((await db.get('notes', 'note-1'))?.deletedAt).toBe(MONDAY_9AM);
    expect(await db.countFromIndex('notes', 'byTextKey', 'hola')).toBe(0);
  });

  it('puts a card that was changed since into the deck of its note again', async () => {
    const rows = { decks: [aDeck(), aDeck({ id: parseId('deck-2') })], noteTypes: [aNoteType()] };
    const app = await fakeApp({ rows: { ...rows, notes: [aNote()], cards: [aCard()] } });
    const noteIds = [aNote().id];
    const moved = await moveNotes(app, { noteIds, deckId: parseId('deck-2') });
    app.clock.now += 5000;
    await suspendCards(app, { noteIds, isSuspended: true });
    if ('undoId' in moved) await undoChange(app, { undoId: moved.undoId });
    const card = await (await app.db()).get('cards', aCard().id);
    expect(card).toMatchObject({ deckId: 'deck-1', suspendedAt: MONDAY_9AM + 5000 });
  });

  it('brings no card of a note back that was deleted since', async () => {
    const { app, removed, live } = await withoutItsSecondCard();
    await deleteNotes(app, { noteIds: [aNote().id] });
    expect(await undoChange(app, { undoId: removed })).toMatchObject({ restored: 0 });
    expect(await live()).toEqual([]);
  });

  it('leaves a note that was written on since the cards that it asks for by now', async () => {
    const { app, added, removed, live, become } = await withoutItsSecondCard();
    const [from, to] = [{ fields: { back: 'hello' } }, { fields: { back: 'hi' } }];
    await editNote(app, { noteId: aNote().id, from, to });
    await undoChange(app, { undoId: removed });
    expect(await live()).toEqual([0]);
    await become('basic', 'reversed');
    await undoChange(app, { undoId: added });
    expect(await live()).toEqual([0, 1]);
  });

  it('leaves no card in a deck that is gone though its page goes away in the middle', async () => {
    const rows = { decks: [aDeck(), aDeck({ id: parseId('deck-2') })], noteTypes: [aNoteType()] };
    const app = await fakeApp({ rows: { ...rows, notes: [aNote()], cards: [aCard()] } });
    const moved = await moveNotes(app, { noteIds: [aNote().id], deckId: parseId('deck-2') });
    await deleteDeck(app, { deckId: aDeck().id });
    const db = await app.db();
    const dying = withOneWrite(db);
    const undone =
      'undoId' in moved && undoChange({ ...app, db: async () => dying }, { undoId: moved.undoId });
    await expect(undone).rejects.toThrow('page went away');
    expect((await db.get('cards', aCard().id))?.deckId).toBe('deck-1');
    expect((await db.get('decks', 'deck-1'))?.deletedAt).toBeUndefined();
  });

  it('gives a card answered since its place back, not its old schedule', async () => {
    const app = await fakeApp({ rows: { cards: [aCard()] } });
    const db = await app.db();
    const moved = aCard({ deckId: parseId('deck-2'), stamp: MONDAY_9AM + 1 });
    const undoId = await transact(db, ['cards', 'undos'], (tx) =>
      writeWithUndo(tx, app, {
        label: 'Moved',
        changes: [{ store: 'cards', key: moved.id, next: moved }],
      }),
    );
    const schedule = { ...moved.schedule, phase: 'review' as const, dueAt: 7, intervalDays: 3 };
    await db.put('cards', { ...moved, schedule, head: parseId<EntryId>('e1') });
    expect(await undoChange(app, { undoId })).toMatchObject({ restored: 1, kept: 0 });
    const card = await db.get('cards', moved.id);
    expect(card).toMatchObject({ deckId: 'deck-1', head: 'e1', dueAt: 7 });
  });

  it('undoes all parts of a bulk change, and a second time finds nothing', async () => {
    const app = await fakeApp({ rows: { decks: [aDeck()] } });
    const db = await app.db();
    const undoId = await rename(app, 'French');
    await transact(db, ['decks', 'undos'], (tx) =>
      writeWithUndo(tx, app, {
        label: 'Renamed',
        changes: [{ store: 'decks', key: 'deck-2', next: aDeck({ id: parseId('deck-2') }) }],
        partOf: undoId,
      }),
    );
    expect(await loadUndos(app, { limit: 9 })).toHaveLength(1);
    expect(await undoChange(app, { undoId })).toMatchObject({ restored: 2 });
    expect(await undoChange(app, { undoId })).toEqual({ kind: 'missing' });
    expect(await loadUndos(app, { limit: 9 })).toEqual([]);
  });

  it('offers nothing after thirty days', async () => {
    const app = await fakeApp({ rows: { decks: [aDeck()] } });
    const undoId = await rename(app, 'French');
    app.clock.now += UNDO_KEPT_MS;
    expect(await loadUndos(app, { limit: 9 })).toEqual([]);
    expect(await undoChange(app, { undoId })).toEqual({ kind: 'missing' });
  });
});

/** The database as a page has it that goes away after its first write. */
function withOneWrite(db: Db): Db {
  let writes = 0;
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (given[1] === 'readwrite' && (writes += 1) > 1) throw new Error('page went away');
        return value.apply(target, given);
      };
    },
  });
}
