import { describe, expect, it } from 'vitest';
import type { EntryId } from '@/lib/domain/ids';
import { DAY } from '@/lib/domain/time/duration';
import { loadImports } from '@/lib/services/transfer/load-imports';
import { removeImport } from '@/lib/services/transfer/remove-import';
import { rollBackUnfinishedImports } from '@/lib/services/transfer/roll-back-unfinished-imports';
import { undoImport } from '@/lib/services/transfer/undo-import';
import type { Db } from '@/lib/storage/db';
import { aCard, aDeck, aNote } from '@/tests/support/factories';
import { dyingApp, GONE } from '@/tests/support/dying-page';
import { fakeApp } from '@/tests/support/fake-app';
import { everything, importText } from '@/tests/support/import-text';

const rows = (count: number) => Array.from({ length: count }, (_, n) => `w${n},m${n}`).join('\n');

describe('undoing an import', () => {
  it('is finished by the worker where its page dies half-way, at whichever write', async () => {
    const left: number[] = [];
    for (let writes = 1; writes < 12; writes += 1) {
      const app = await fakeApp({ rows: { decks: [aDeck()], notes: [aNote()], cards: [aCard()] } });
      const before = await everything(app);
      const outcome = await importText(app, rows(500));
      if (outcome.kind !== 'imported') throw new Error(outcome.kind);
      const { importId } = outcome;
      const undone = undoImport(dyingApp(app, writes), { importId });
      if (
        await undone.then(
          () => true,
          () => false,
        )
      )
        break;
      left.push(await (await app.db()).count('notes'));
      expect(await loadImports(app)).toEqual([]);
      expect(await rollBackUnfinishedImports(app)).toEqual({ rolledBack: 1 });
      expect(await everything(app)).toEqual({ ...before, noteTypes: expect.anything() });
    }
    expect(new Set(left).size).toBeGreaterThan(3);
  });

  it('takes out everything it brought and puts back what it replaced', async () => {
    const app = await fakeApp({
      rows: { decks: [aDeck()], notes: [aNote()], cards: [aCard()] },
    });
    const before = await everything(app);
    const outcome = await importText(app, `hola,HELLO\n${rows(700)}`, { duplicates: 'update' });
    if (outcome.kind !== 'imported') throw new Error(outcome.kind);
    await removeImport(app, { importId: outcome.importId });
    expect(await everything(app)).toEqual({ ...before, noteTypes: expect.anything() });
  });

  it('says after 30 days that it is too late, and changes nothing', async () => {
    const app = await fakeApp();
    const outcome = await importText(app, rows(2));
    if (outcome.kind !== 'imported') throw new Error(outcome.kind);
    app.clock.now += 30 * DAY;
    expect(await undoImport(app, { importId: outcome.importId })).toEqual({ kind: 'tooOld' });
    expect(await (await app.db()).count('notes')).toBe(2);
    expect(await (await app.db()).count('imports')).toBe(1);
  });

  it('keeps a note edited since and a note whose card was answered since', async () => {
    const app = await fakeApp();
    const outcome = await importText(app, rows(4));
    if (outcome.kind !== 'imported') throw new Error(outcome.kind);
    const db = await app.db();
    const [edited, answered] = await db.getAll('notes');
    if (!edited || !answered) throw new Error('no notes');
    await db.put('notes', { ...edited, stamp: edited.stamp + 1 });
    const card = await db.get('cards', `${answered.id}/0`);
    if (!card) throw new Error('no card');
    await db.put('cards', { ...card, head: 'entry-1' as never });
    const removed = await removeImport(app, { importId: outcome.importId });
    expect(removed).toEqual({ kept: 2, removed: 2 });
    expect(await db.getAllKeys('cards')).toEqual([`${edited.id}/0`, `${answered.id}/0`].toSorted());
    expect(await db.count('decks')).toBe(1);
  });

  it.each([
    { reason: 'answered since', head: 'answer-2', removed: 0, deletedAt: [undefined, undefined] },
    {
      reason: 'only answered before it was deleted',
      head: 'answer-1',
      removed: 1,
      deletedAt: [1, 1],
    },
  ])('a revived note whose card was $reason: $removed removed', async (row) => {
    const app = await fakeApp();
    await importText(app, 'hola,hello');
    const db = await app.db();
    const [note, card] = [(await db.getAll('notes'))[0], (await db.getAll('cards'))[0]];
    if (!note || !card) throw new Error('nothing imported');
    const answered = { ...card, head: 'answer-1' as EntryId };
    await db.put('notes', { ...note, deletedAt: 1 });
    await db.put('cards', { ...answered, deletedAt: 1 });
    const outcome = await importText(app, 'hola,hello');
    if (outcome.kind !== 'imported') throw new Error(outcome.kind);
    expect(await db.get('cards', card.id)).not.toHaveProperty('deletedAt');
    await db.put('cards', { ...answered, head: row.head as EntryId });
    const removed = await removeImport(app, { importId: outcome.importId });
    expect(removed).toEqual({ kept: 1 - row.removed, removed: row.removed });
    const after = [await db.get('notes', note.id), await db.get('cards', card.id)];
    expect(after.map((one) => one?.deletedAt)).toEqual(row.deletedAt);
  });

  it('keeps the answered one of the cards that came back to a note (C-01)', async () => {
    const app = await fakeApp({
      rows: { decks: [aDeck()], notes: [aNote()], cards: [aCard({ deletedAt: 1 })] },
    });
    const outcome = await importText(app, 'hola,HELLO', { duplicates: 'update' });
    if (outcome.kind !== 'imported') throw new Error(outcome.kind);
    const db = await app.db();
    const card = await db.get('cards', aCard().id);
    if (!card) throw new Error('no card');
    await db.put('cards', { ...card, head: 'answer-1' as EntryId });
    await removeImport(app, { importId: outcome.importId });
    expect(await db.get('cards', card.id)).toMatchObject({ head: 'answer-1' });
    expect(await db.get('cards', card.id)).not.toHaveProperty('deletedAt');
  });

  it.each([
    ['and it looks again', false],
    ['and its page dies before it looks again', true],
  ])(
    'leaves the deck where a person put a note into it at the last moment, %s',
    async (_, dies) => {
      const app = await fakeApp();
      const outcome = await importText(app, rows(3));
      if (outcome.kind !== 'imported') throw new Error(outcome.kind);
      const db = await app.db();
      const [deck] = await db.getAll('decks');
      if (deck === undefined) throw new Error('no deck');
      const moved = aNote({ deckId: deck.id });
      // The deck is out, and nobody has looked yet whether something came into it.
      const watched = whenLookedAt(db, async () => {
        if ((await db.count('decks')) > 0) return;
        await db.put('notes', moved);
        if (dies) throw new Error(GONE);
      });
      const removed = removeImport(
        { ...app, db: async () => watched },
        { importId: outcome.importId },
      );
      await removed.catch((error: unknown) => expect(String(error)).toContain(GONE));
      await rollBackUnfinishedImports(app);
      expect(await db.getAll('notes')).toEqual([moved]);
      expect(await db.getAll('decks')).toEqual([deck]);
      expect(await db.getAll('undos')).toEqual([]);
    },
  );
});

/** Does this before each look at the notes. */
function whenLookedAt(db: Db, before: () => Promise<void>): Db {
  return new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      if (name !== 'getAll') return (...given: unknown[]): unknown => value.apply(target, given);
      return async (...given: unknown[]): Promise<unknown> => {
        if (given[0] === 'notes') await before();
        return value.apply(target, given);
      };
    },
  });
}
