import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseId, type EntryId, type NoteId } from '@/lib/domain/ids';
import { moveNotes, suspendCards } from '@/lib/services/library/bulk-notes';
import { createNote } from '@/lib/services/notes/create-note';
import { answerCard } from '@/lib/services/review/answer-card';
import { restCard, stopCard } from '@/lib/services/review/help-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { loadUndos } from '@/lib/services/undo/load-undos';
import { undoChange } from '@/lib/services/undo/undo-change';
import {
  asEarlierVersions,
  CARD,
  DEEDS,
  expectTrue,
  NOTE,
  openWith,
  PASTS,
  pictureOf,
  type Deed,
  type WayBack,
} from '@/tests/support/any-order';

const NAMES = Object.keys(DEEDS) as Deed[];

/** A deed, or the way back of one of those that still have one. */
type Step = Deed | number;

/** Does all of it, with what is true after each step, and takes back what is left, the last first. */
async function live(past: (typeof PASTS)[number], steps: readonly Step[]) {
  const app = await openWith(past);
  const cards = await (await app.db()).getAll('cards');
  const first = new Map(cards.map((card) => [card.id, card]));
  const before = await pictureOf(app);
  const ways: WayBack[] = [];
  const takeBack = async (place: number) => {
    const isDone = await ways[place]?.();
    if (isDone) ways.splice(place, 1);
    await expectTrue(app, first);
  };
  for (const step of steps) {
    if (typeof step === 'number') {
      if (ways.length > 0) await takeBack(step % ways.length);
      continue;
    }
    const back = await DEEDS[step](app);
    if (back) ways.push(back);
    await expectTrue(app, first);
  }
  for (let left = Infinity; ways.length < left;) {
    left = ways.length;
    for (let place = left - 1; place >= 0; place -= 1) await takeBack(place);
  }
  return { before, after: await pictureOf(app) };
}

describe('what was done to one card and taken back', () => {
  it.each([
    ['a rest whose answer was taken back before it', ['again', 'rest', 0, 0]],
    ['an answer whose rest was taken back before it', ['again', 'rest', 1, 0]],
    ['a reset whose answer was taken back before it', ['good', 'reset', 0, 0]],
    ['a rest that an answer followed', ['good', 'rest', 'easy', 1, 1, 0]],
    ['a reset that an answer followed', ['good', 'reset', 'easy', 1, 1, 0]],
    ['a stop whose answer was taken back before it', ['again', 'stop', 0, 0]],
    ['a move whose answer was taken back before it', ['again', 'move', 0, 0]],
    ['a tag below a hint', ['tag', 'hint', 1, 0]],
    ['a hint above a tag', ['tag', 'hint', 0, 0]],
    ['two edits, the last first', ['edit', 'edit', 1, 0]],
    ['two edits, the first first', ['edit', 'edit', 0, 1, 0]],
    ['a flag, where the other card put this one off', ['flag', 'sibling', 0, 0]],
    ['two moves, the first first', ['move', 'move on', 0, 1, 0]],
    ['what a deleted note was before', ['suspend', 'delete', 0, 0]],
  ] as const)('%s: all is as it was', async (_what, steps) => {
    for (const past of PASTS) {
      const { before, after } = await live(past, steps);
      expect(after).toEqual(before);
    }
  });

  it('is as it was, in whatever order, and at no time against the facts', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
      { weight: 2, arbitrary: fc.nat(9) },
    );
    const steps = fc.array(step, { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PASTS), steps, async (past, done) => {
        const { before, after } = await live(past, done);
        expect(after).toEqual(before);
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('an answer taken back after', () => {
  const answered = async () => {
    const app = await openWith('learned');
    const back = await DEEDS.again(app);
    return { app, back, stored: async () => (await app.db()).get('cards', CARD.id) };
  };

  it('a rest does not end the rest', async () => {
    const { app, back, stored } = await answered();
    await restCard(app, { cardId: CARD.id });
    const resting = await stored();
    await back?.();
    expect(await stored()).toEqual(resting);
  });

  it('a stop does not ask the card again', async () => {
    const { app, back, stored } = await answered();
    await stopCard(app, { cardId: CARD.id });
    await back?.();
    const { schedule, suspendedAt, dueAt } = (await stored()) ?? {};
    expect({ schedule, dueAt }).toEqual({ schedule: (await first()).schedule, dueAt: undefined });
    expect(suspendedAt).toBe(app.now());
  });

  const first = async () => {
    const [card] = await (await (await openWith('learned')).db()).getAll('cards');
    if (card === undefined) throw new Error('There is no card.');
    return card;
  };
});

describe('a change that something newer stands in front of', () => {
  it('says so, changes nothing, and can be taken back once that was', async () => {
    const app = await openWith('learned');
    const move = async (deckId: string) => {
      const moved = await moveNotes(app, { noteIds: [NOTE.id], deckId: parseId(deckId) });
      if (moved.kind !== 'changed') throw new Error(moved.kind);
      return moved.undoId;
    };
    const [moved, on] = [await move('deck-2'), await move('deck-3')];
    const before = await pictureOf(app);
    expect(await undoChange(app, { undoId: moved })).toMatchObject({ restored: 0, kept: 3 });
    expect(await pictureOf(app)).toEqual(before);
    expect(await loadUndos(app, { limit: 9 })).toHaveLength(2);
    await undoChange(app, { undoId: on });
    expect(await undoChange(app, { undoId: moved })).toMatchObject({ restored: 3, kept: 0 });
    expect(await loadUndos(app, { limit: 9 })).toEqual([]);
  });

  it('leaves a note that was made with its cards while one of them is learned', async () => {
    const app = await openWith('learned');
    const made = await createNote(app, { front: 'adiós', back: 'goodbye' });
    if (made.kind !== 'created') throw new Error(made.kind);
    const { noteId, undoId } = made;
    const [cardId, entryId] = [parseId<typeof CARD.id>(`${noteId}/0`), app.newId<EntryId>()];
    const given = { cardId, entryId, rating: 'good', tookMs: 900, surface: 'popup' } as const;
    await answerCard(app, given);
    const isThere = async (id: NoteId) => {
      const db = await app.db();
      const rows = [await db.get('notes', id), await db.get('cards', cardId)];
      return rows.map((row) => row !== undefined && row.deletedAt === undefined);
    };
    expect(await undoChange(app, { undoId })).toMatchObject({ restored: 0, kept: 2 });
    expect(await isThere(noteId)).toEqual([true, true]);
    await undoAnswer(app, { entryId });
    expect(await undoChange(app, { undoId })).toMatchObject({ restored: 2, kept: 0 });
    expect(await isThere(noteId)).toEqual([false, false]);
  });
});

describe('a way back that an earlier version noted', () => {
  const whole = ['suspend', 'flag', 'move', 'one way', 'delete'] as const;
  const single = ['rest', 'stop', 'reset', 'hint', 'tag', 'edit'] as const;
  it.each([
    ...[...whole, ...single].map((name) => [name, 'the last first'] as const),
    // Of the others the answer's own undo writes the row that they changed: it puts the sibling back.
    ...single.map((name) => [name, 'the answer first'] as const),
  ])('%s after an answer, %s: all is as it was', async (name, order) => {
    for (const past of PASTS) {
      const app = await openWith(past);
      const first = new Map((await (await app.db()).getAll('cards')).map((one) => [one.id, one]));
      const before = await pictureOf(app);
      const answer = await DEEDS.good(app);
      const change = await DEEDS[name](app);
      await asEarlierVersions(app);
      for (const back of order === 'the answer first' ? [answer, change] : [change, answer]) {
        expect(await back?.()).not.toBe(false);
        await expectTrue(app, first);
      }
      expect(await pictureOf(app)).toEqual(before);
    }
  });

  it('leaves a row that was changed again since', async () => {
    const app = await openWith('learned');
    const stopped = await stopCard(app, { cardId: CARD.id });
    await asEarlierVersions(app);
    app.clock.now += 5000;
    await suspendCards(app, { noteIds: [NOTE.id], isSuspended: false });
    if (stopped.kind !== 'helped') throw new Error(stopped.kind);
    const { undoId } = stopped;
    expect(await undoChange(app, { undoId })).toMatchObject({ restored: 0, kept: 1 });
  });
});
