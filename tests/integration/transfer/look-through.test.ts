import { expect, it } from 'vitest';
import { packageNotes } from '@/lib/interchange/anki/package-notes';
import { loadPace } from '@/lib/services/transfer/load-pace';
import { lookThrough } from '@/lib/services/transfer/look-through';
import { anAnkiCollection, anAnkiNote } from '@/tests/support/anki-collection';
import { anAnkiCard } from '@/tests/support/anki-rows';
import { emptyDay } from '@/lib/domain/review/count-day';
import { parseId, type DeckId } from '@/lib/domain/ids';
import { MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { importCollection } from '@/tests/support/import-package';
import { learnerDay } from '@/lib/domain/time/learner-day';

const DECK = parseId<DeckId>('deck-1');
const TODAY = learnerDay(MONDAY_9AM, { zone: () => 0, rolloverHour: 4 });

/** Two notes: one learned, due in five days; the other with a new card, a stopped one and one long due. */
const FILE = anAnkiCollection({
  notes: [anAnkiNote(), anAnkiNote({ id: 11, guid: 'guid-11', fields: ['adiós', 'bye'] })],
  cards: [
    anAnkiCard({ id: 100, noteId: 10, interval: 15, reps: 2 }),
    anAnkiCard({ id: 110, noteId: 11, ordinal: 0, type: 0, queue: 0, due: 3 }),
    anAnkiCard({ id: 111, noteId: 11, ordinal: 1, queue: -1 }),
    anAnkiCard({ id: 112, noteId: 11, ordinal: 2, due: anAnkiCard().due - 12, interval: 15 }),
  ],
});

function lookAt(app: FakeApp) {
  const { notes } = packageNotes(FILE);
  const reader = {
    notes: async ({ from, count }: { from: number; count: number }) =>
      notes.slice(from, from + count),
  };
  return lookThrough(app, { reader, total: notes.length, deck: 'Anki' });
}

it('cards of a file are counted by what they ask for, and stopped ones ask for nothing', async () => {
  const { known, unknownCards } = await lookAt(await fakeApp());
  expect(known).toBe(0);
  expect(unknownCards).toMatchObject({ all: 4, fresh: 1 });
  expect(unknownCards.learned).toEqual([
    { dueInDays: 5, intervalDays: 15, cards: 1 },
    { dueInDays: -7, intervalDays: 15, cards: 1 },
  ]);
});

it('cards of notes that are here already are counted apart', async () => {
  const app = await fakeApp();
  await importCollection(app, anAnkiCollection());
  const { known, knownIn, unknownCards, knownCards } = await lookAt(app);
  expect(known).toBe(1);
  expect(knownIn).toEqual([{ path: 'Spanish::Words', notes: 1 }]);
  expect(knownCards).toMatchObject({ all: 1, fresh: 0 });
  expect(unknownCards).toMatchObject({ all: 3, fresh: 1 });
});

it('a pace is that of the last answers, and a guess before there are twenty', async () => {
  const ratings = { again: 0, hard: 0, good: 30, easy: 0 };
  const days = [{ ...emptyDay(TODAY - 1, DECK), ratings, tookMs: 120_000 }];
  const dueDays = [
    { deckId: DECK, day: TODAY - 3, cards: 2, tookMs: 8000 },
    { deckId: DECK, day: TODAY, cards: 1, tookMs: 4000 },
    { deckId: DECK, day: TODAY + 2, cards: 3, tookMs: 12_000 },
  ];
  const pace = await loadPace(await fakeApp({ rows: { days, dueDays } }));
  expect(pace).toMatchObject({ answerMs: 4000, isGuess: false, minutesPerDay: 8 });
  expect(pace.otherMs).toEqual([12_000, 0, 12_000]);
});

it('a pace without answers is a guess', async () => {
  const pace = await loadPace(await fakeApp({ settings: { minutesPerDay: 20 } }));
  expect(pace).toMatchObject({ answerMs: 8000, isGuess: true, minutesPerDay: 20, otherMs: [] });
});
