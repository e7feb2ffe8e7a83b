import { describe, expect, it } from 'vitest';
import { dueDayOf } from '@/lib/domain/review/schedule';
import { DAY } from '@/lib/domain/time/duration';
import { createReader } from '@/lib/interchange/reader';
import { importNotes, type ImportNotesInput } from '@/lib/services/transfer/import-notes';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { allHistories } from '@/tests/support/all-histories';

/** Brings a file of cards in as the page does. */
async function bring(app: FakeApp, text: string, given: Partial<ImportNotesInput> = {}) {
  const reader = createReader();
  const read = await reader.read({ file: new File([text], 'cards.md'), choices: {} });
  if (read.kind !== 'cards') throw new Error(JSON.stringify(read));
  const deck = read.deck ?? 'Cards';
  const { notes: total } = read.counts;
  const name = 'cards.md';
  return importNotes(app, { reader, name, total, deck, duplicates: 'skip', ...given });
}

const mnemosyne = (answer: string) =>
  `<mnemosyne core_version="1" time_of_start="1215720000"><item id="a1"><cat>Thai</cat><Q>nam</Q><A>${answer}</A></item></mnemosyne>`;

describe('cards of other programs', () => {
  it.each([
    ['#flashcards/a\nx::y\n\n==u== v', 2, 'Markdown'],
    [mnemosyne('water'), 1, 'Mnemosyne'],
  ])('come in once, however often the file comes: %j', async (text, notes, _reason) => {
    const app = await fakeApp();
    expect(await bring(app, text)).toMatchObject({ counts: { notes } });
    expect(await bring(app, text)).toMatchObject({ counts: { notes: 0, duplicates: notes } });
  });

  it('are brought up to date where their answer was changed in the file', async () => {
    const app = await fakeApp();
    await bring(app, mnemosyne('watr'));
    expect(await bring(app, mnemosyne('water'), { duplicates: 'update' })).toMatchObject({
      counts: { notes: 0, updated: 1 },
    });
    const [note] = await (await app.db()).getAll('notes');
    expect(note?.fields.back).toBe('water');
  });

  it('go on where they were learned', async () => {
    const app = await fakeApp();
    const text = 'x:::y\n<!--SR:!2026-03-21,30,270!2026-03-01,4,250-->\n\nu::v';
    await bring(app, text, { keepsLearning: true });
    const db = await app.db();
    const notes = await db.getAll('notes');
    const isFirst = (noteId: string) => notes.find(({ id }) => id === noteId)?.fields.front === 'x';
    const cards = await db.getAll('cards');
    const learned = cards.filter(({ noteId }) => isFirst(noteId));
    expect(learned.map(({ schedule }) => [schedule.phase, schedule.intervalDays])).toEqual([
      ['review', 30],
      ['review', 4],
    ]);
    expect(learned.map(({ schedule }) => dueDayOf(schedule))).toEqual([
      Date.UTC(2026, 2, 21) / DAY,
      Date.UTC(2026, 2, 1) / DAY,
    ]);
    const entries = (await allHistories(db)).flatMap((history) => history.entries);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(2);
    const [fresh] = cards.filter(({ noteId }) => !isFirst(noteId));
    expect(fresh?.schedule.phase).toBe('new');
  });

  it('make the decks that the file names and no other', async () => {
    const app = await fakeApp();
    await bring(app, '#flashcards/Biology/Cells\nx::y\n\n#flashcards/Biology\nu::v');
    const decks = await (await app.db()).getAll('decks');
    expect(decks.map(({ name }) => name).toSorted()).toEqual(['Biology', 'Cells']);
  });
});
