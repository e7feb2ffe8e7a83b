import { describe, expect, it } from 'vitest';
import { parseId } from '@/lib/domain/ids';
import { learnerDay } from '@/lib/domain/time/learner-day';
import {
  deleteNotes,
  moveNotes,
  resetCards,
  suspendCards,
  tagNotes,
} from '@/lib/services/library/bulk-notes';
import type { ChangedNotes } from '@/lib/services/library/change-notes';
import { deleteDeck } from '@/lib/services/library/delete-deck';
import { createNote } from '@/lib/services/notes/create-note';
import { undoChange } from '@/lib/services/undo/undo-change';
import {
  BULK_CHANGES,
  libraryOf,
  libraryPicture as picture,
  noteIdsOf as ids,
} from '@/tests/support/bulk-library';
import { aDeck, MONDAY_9AM } from '@/tests/support/factories';
import type { FakeApp } from '@/tests/support/fake-app';

async function undoOf(app: FakeApp, changed: ChangedNotes) {
  if (changed.kind !== 'changed') throw new Error('Nothing changed, so nothing can be undone.');
  return undoChange(app, { undoId: changed.undoId });
}

describe('bulk changes of notes', () => {
  it.each(BULK_CHANGES)(
    '%s: 251 notes change in two transactions and one undo restores all',
    async (_n, run) => {
      const app = await libraryOf(251);
      const before = await picture(app);
      const changed = await run(app, ids(251));
      expect(changed).toMatchObject({ kind: 'changed', count: 251 });
      expect(await picture(app)).not.toEqual(before);
      expect(await (await app.db()).count('undos')).toBe(2);
      expect(await undoOf(app, changed)).toMatchObject({ kind: 'undone', kept: 0 });
      expect(await picture(app)).toEqual(before);
    },
  );

  it('a suspended card leaves the queue and comes back where it was', async () => {
    const app = await libraryOf(1);
    const due = async () => (await app.db()).countFromIndex('cards', 'byDeckDue');
    await suspendCards(app, { noteIds: ids(1), isSuspended: true });
    expect(await due()).toBe(0);
    await suspendCards(app, { noteIds: ids(1), isSuspended: false });
    expect(await due()).toBe(1);
  });

  it('a reset card is new, and its history keeps what was', async () => {
    const app = await libraryOf(1);
    await resetCards(app, { noteIds: ids(1) });
    const db = await app.db();
    expect((await db.get('cards', 'n0000/0'))?.schedule.phase).toBe('new');
    expect((await db.get('histories', 'n0000/0'))?.entries.at(-1)?.type).toBe('reset');
  });

  it('a reset is of the day that goes on where one flew west over its start', async () => {
    const app = await libraryOf(1);
    const today = learnerDay(MONDAY_9AM, { zone: () => 0, rolloverHour: 4 });
    const mark = { day: today + 1, zoneOffset: 600 };
    await (await app.db()).put('meta', { key: 'lastDay', value: mark });
    await resetCards(app, { noteIds: ids(1) });
    const history = await (await app.db()).get('histories', 'n0000/0');
    expect(history?.entries.at(-1)).toMatchObject({ type: 'reset', day: today + 1 });
  });

  it('says so when there is nothing to change', async () => {
    const app = await libraryOf(1);
    expect(await tagNotes(app, { noteIds: ids(1), add: ['old'] })).toEqual({ kind: 'nothing' });
    expect(await deleteNotes(app, { noteIds: [] })).toEqual({ kind: 'nothing' });
  });

  it('deleting a deck takes the decks below it along, and nothing else', async () => {
    const app = await libraryOf(2);
    await deleteDeck(app, { deckId: parseId('deck-2') });
    const decks = await (await app.db()).getAll('decks');
    expect(decks.map((deck) => deck.deletedAt === undefined)).toEqual([true, false]);
    await deleteDeck(app, { deckId: parseId('deck-1') });
    expect((await (await app.db()).get('notes', 'n0000'))?.deletedAt).toBe(MONDAY_9AM);
  });
});

describe('deleting a deck while something else is pressed', () => {
  const withOther = async (count: number) => {
    const app = await libraryOf(count);
    await (await app.db()).put('decks', aDeck({ id: parseId('deck-9'), name: 'Verbs' }));
    return app;
  };

  it('leaves no note behind that is added to it meanwhile', async () => {
    const app = await withOther(3);
    const [, added] = await Promise.all([
      deleteDeck(app, { deckId: parseId('deck-1') }),
      createNote(app, { deckId: parseId('deck-2'), front: 'new', back: 'one' }),
    ]);
    const db = await app.db();
    const note = await db.get('notes', added.noteId);
    const deck = note && (await db.get('decks', note.deckId));
    expect(note?.deletedAt).toBe(deck?.deletedAt);
  });

  it('keeps a note that is moved out of it while the others go', async () => {
    const app = await withOther(300);
    const noteIds = ids(300).slice(-1);
    await Promise.all([
      deleteDeck(app, { deckId: parseId('deck-1') }),
      moveNotes(app, { noteIds, deckId: parseId('deck-9') }),
    ]);
    const live = (await (await app.db()).getAll('notes')).filter((note) => !note.deletedAt);
    expect(live.map((note) => [note.id, note.deckId])).toEqual([[noteIds[0], 'deck-9']]);
  });
});
