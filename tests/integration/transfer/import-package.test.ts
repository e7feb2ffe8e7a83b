import { describe, expect, it } from 'vitest';
import type { Card } from '@/lib/domain/card/card';
import type { EntryId } from '@/lib/domain/ids';
import { countDays } from '@/lib/domain/review/count-day';
import { projectHistory } from '@/lib/domain/review/live-entries';
import { unlinkMedia } from '@/lib/domain/media/media-refs';
import { DAY } from '@/lib/domain/time/duration';
import { createReader } from '@/lib/interchange/reader';
import { answerCard } from '@/lib/services/review/answer-card';
import { importNotes } from '@/lib/services/transfer/import-notes';
import { removeImport } from '@/lib/services/transfer/remove-import';
import { rollBackUnfinishedImports } from '@/lib/services/transfer/roll-back-unfinished-imports';
import { anAnkiCollection, anAnkiNote } from '@/tests/support/anki-collection';
import { anAnkiCard, anAnkiReview } from '@/tests/support/anki-rows';
import { MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { importCollection } from '@/tests/support/import-package';
import { everything } from '@/tests/support/import-text';
import { readSharedDeck, sharedDecks } from '@/tests/support/shared-decks';
import { allHistories } from '@/tests/support/all-histories';

/** Asked ten days ago, due in five. */
const LEARNED = anAnkiCollection({
  cards: [anAnkiCard({ id: 100, noteId: 10, interval: 15, reps: 2 })],
  reviews: [
    anAnkiReview(20, { cardId: 100, interval: -600, lastInterval: 0, type: 0 }),
    anAnkiReview(10, { cardId: 100, interval: 15, lastInterval: -600, type: 1 }),
  ],
});

async function rowsOf(app: FakeApp) {
  const db = await app.db();
  const [notes, cards, histories, days, decks] = await Promise.all([
    db.getAll('notes'),
    db.getAll('cards'),
    allHistories(db),
    db.getAll('days'),
    db.getAll('decks'),
  ]);
  return { notes, cards, histories, days, decks };
}

/** What the projections must be, whatever came in. */
async function expectWhole(app: FakeApp) {
  const { cards, histories, days } = await rowsOf(app);
  for (const { cardId, entries } of histories) {
    expect(cards.find(({ id }) => id === cardId)).toMatchObject(projectHistory(entries));
  }
  expect(days.toSorted(byKey)).toEqual(
    countDays(histories.map(({ entries }) => entries)).toSorted(byKey),
  );
}

function byKey(a: { day: number; deckId: string }, b: { day: number; deckId: string }) {
  return a.day - b.day || a.deckId.localeCompare(b.deckId);
}

async function importIdOf(app: FakeApp) {
  const [row] = await (await app.db()).getAll('imports');
  if (row === undefined) throw new Error('There is no import.');
  return row.id;
}

async function answer(app: FakeApp, { id, head }: Card) {
  const entryId = app.newId<EntryId>();
  const given = { cardId: id, entryId, rating: 'good', tookMs: 3000, surface: 'newtab' } as const;
  const outcome = await answerCard(app, { ...given, ...(head && { expectedHead: head }) });
  expect(outcome.kind).toBe('answered');
}

describe('a card that was learned in Anki', () => {
  it('falls due on the day that Anki had, with its history, in its deck', async () => {
    const app = await fakeApp();
    const outcome = await importCollection(app, LEARNED);
    expect(outcome).toMatchObject({ counts: { notes: 1, cards: 1, reviews: 2, decks: 2 } });
    const { cards, histories, days, decks } = await rowsOf(app);
    expect(decks.map(({ name }) => name)).toEqual(expect.arrayContaining(['Spanish', 'Words']));
    expect(cards[0]).toMatchObject({ schedule: { phase: 'review', intervalDays: 15, reps: 2 } });
    expect(Math.round(((cards[0]?.dueAt ?? 0) - MONDAY_9AM) / DAY)).toBe(5);
    expect(histories[0]?.entries.map(({ at }) => at)).toEqual(LEARNED.reviews.map(({ id }) => id));
    expect(days).toEqual([]);
    expect(await (await app.db()).getAll('dueDays')).toMatchObject([{ cards: 1 }]);
    await expectWhole(app);
  });

  it('begins anew where that was chosen', async () => {
    const app = await fakeApp();
    await importCollection(app, LEARNED, { keepsLearning: false });
    const { cards, histories, days } = await rowsOf(app);
    expect(cards).toMatchObject([{ schedule: { phase: 'new' } }]);
    expect([histories, days]).toEqual([[], []]);
  });

  it('takes its history with it when the import is taken back', async () => {
    const app = await fakeApp();
    const before = await everything(app);
    await importCollection(app, LEARNED);
    await removeImport(app, { importId: await importIdOf(app) });
    expect(await everything(app)).toEqual(before);
  });

  it('stays when the import is taken back after it was answered here', async () => {
    const app = await fakeApp();
    await importCollection(app, LEARNED);
    const [card] = (await rowsOf(app)).cards;
    if (card === undefined) throw new Error('There is no card.');
    await answer(app, card);
    const removed = await removeImport(app, { importId: await importIdOf(app) });
    expect(removed).toEqual({ kept: 1, removed: 0 });
    expect((await rowsOf(app)).histories[0]?.entries).toHaveLength(3);
    await expectWhole(app);
  });

  it('goes whole when an import that never was whole is rolled back', async () => {
    const app = await fakeApp();
    await importCollection(app, LEARNED);
    const importId = await importIdOf(app);
    const db = await app.db();
    const row = await db.get('imports', importId);
    if (row) await db.put('imports', { ...row, status: 'writing' });
    await rollBackUnfinishedImports(app);
    expect(await rowsOf(app)).toMatchObject({ cards: [], histories: [], days: [] });
  });

  it('counts for today what was answered here, and nothing once its deleted note goes', async () => {
    const app = await fakeApp();
    await importCollection(app, LEARNED);
    const [card] = (await rowsOf(app)).cards;
    if (card === undefined) throw new Error('There is no card.');
    await answer(app, card);
    expect((await rowsOf(app)).days).toMatchObject([{ ratings: { good: 1 }, newCards: 0 }]);
    const db = await app.db();
    const [after] = (await rowsOf(app)).cards;
    if (after) await db.put('cards', { ...after, deletedAt: app.now() });
    await removeImport(app, { importId: await importIdOf(app) });
    expect(await rowsOf(app)).toMatchObject({ cards: [], histories: [], days: [] });
  });
});

describe('a package that comes again', () => {
  it('brings the newer text and keeps what was learned here', async () => {
    const app = await fakeApp();
    await importCollection(app, anAnkiCollection());
    const [card] = (await rowsOf(app)).cards;
    if (card === undefined) throw new Error('There is no card.');
    await answer(app, card);
    const learned = (await rowsOf(app)).cards[0]?.schedule;
    const newer = anAnkiNote({ modifiedAt: 1_700_000_000, fields: ['hola', 'hi'] });
    const outcome = await importCollection(app, { ...LEARNED, notes: [newer] });
    expect(outcome).toMatchObject({ counts: { notes: 0, cards: 0, updated: 1 } });
    const { notes, cards } = await rowsOf(app);
    expect(notes).toMatchObject([{ fields: { f1: 'hi' } }]);
    expect(cards[0]?.schedule).toEqual(learned);
    await expectWhole(app);
  });

  it('changes nothing where it is older than what is here', async () => {
    const app = await fakeApp();
    await importCollection(app, anAnkiCollection());
    const older = anAnkiNote({ modifiedAt: 1_500_000_000, fields: ['hola', 'old'] });
    const outcome = await importCollection(app, anAnkiCollection({ notes: [older] }));
    expect(outcome).toMatchObject({ counts: { updated: 0, duplicates: 1 } });
  });
});

describe('the pictures and sounds of a package', () => {
  const named = anAnkiCollection({
    notes: [anAnkiNote({ fields: ['<img src="dog.png"> perro', '[sound:gone.mp3]'] })],
  });
  const media = [{ name: 'dog.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }];

  it('are stored once, and the fields name what is stored', async () => {
    const app = await fakeApp();
    const outcome = await importCollection(app, named, { media: 1, files: media });
    expect(outcome).toMatchObject({ counts: { media: 1 } });
    const [row] = await (await app.db()).getAll('media');
    expect(row).toMatchObject({ names: ['dog.png'] });
    const [note] = (await rowsOf(app)).notes;
    expect(note?.fields).toEqual({
      f0: `<img src="media:${row?.id}/dog.png"> perro`,
      f1: '[sound:gone.mp3]',
    });
    expect(unlinkMedia(note?.fields.f0 ?? '')).toBe('<img src="dog.png"> perro');
  });

  it('stay out where nobody wants them, and go with their import', async () => {
    const app = await fakeApp();
    const before = await everything(app);
    await importCollection(app, named, { files: media });
    expect(await (await app.db()).getAll('media')).toEqual([]);
    await removeImport(app, { importId: await importIdOf(app) });
    await importCollection(app, named, { media: 1, files: media });
    await removeImport(app, { importId: await importIdOf(app) });
    expect(await everything(app)).toEqual(before);
  });
});

describe('packages of other people, where they lie beside the repository', () => {
  const decks = sharedDecks(/^(?:real|converted)\//);

  it.skipIf(decks.length === 0)('come in whole and leave without a trace', async () => {
    for (const { file, notes, cards, revlog: reviews, media_count: listed } of decks) {
      const app = await fakeApp();
      const before = await everything(app);
      const reader = createReader();
      const read = await reader.read({ file: new Blob([readSharedDeck(file)]), choices: {} });
      if (read.kind !== 'package') throw new Error(`${file}: ${JSON.stringify(read)}`);
      expect(read.counts, file).toMatchObject({ notes, cards, reviews, media: listed ?? 0 });
      const total = read.counts.notes;
      const { media } = read.counts;
      const input = { reader, name: file, total, media, deck: 'Anki' } as const;
      const outcome = await importNotes(app, {
        ...input,
        duplicates: 'update',
        keepsLearning: true,
      });
      const kind = total + media > 0 ? 'imported' : 'nothing';
      expect(outcome, file).toMatchObject({ kind, counts: { notes, cards, media } });
      const rows = await rowsOf(app);
      expect([rows.notes.length, rows.cards.length], file).toEqual([notes, cards]);
      await expectWhole(app);
      if (outcome.kind === 'imported') await removeImport(app, outcome);
      expect(await everything(app), file).toEqual(before);
      expect(app.reported).toEqual([]);
    }
  });
});
