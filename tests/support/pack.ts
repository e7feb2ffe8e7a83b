import { parseId } from '@/lib/domain/ids';
import type { LiveEntry } from '@/lib/domain/review/live-entries';
import { DAY, MINUTE } from '@/lib/domain/time/duration';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { packLibrary, type PackageChoice } from '@/lib/services/transfer/pack-library';
import { aCard, aDeck, aNote, aNoteType, DEVICE, MONDAY_9AM } from './factories';
import type { FakeApp, Rows } from './fake-app';
import { openPackage } from './open-package';
import { UTC_RULE } from './review';

/** Everything there is to say. */
export const ALL: PackageChoice = { keepsLearning: true, keepsSources: true };
export const MONDAY = learnerDay(MONDAY_9AM, UTC_RULE);

/** The package of an app's library, as other readers find it. */
export async function pack(app: FakeApp, choice: Partial<PackageChoice> = {}) {
  const settings = await app.settings.load();
  const packed = await packLibrary(app, { choice: { ...ALL, ...choice }, settings });
  if (packed.kind !== 'packed') throw new Error('Nothing was packed.');
  return { ...(await openPackage(packed.file)), counts: packed.counts };
}

/** Answered ten days ago for ten days, three days after the first answer. */
export const LEARNED = {
  phase: 'review',
  stability: 12.5,
  difficulty: 5.5,
  step: 0,
  reps: 2,
  lapses: 1,
  lastReviewedAt: MONDAY_9AM - 10 * DAY,
  lastDay: MONDAY - 10,
  intervalDays: 10,
  dueAt: MONDAY_9AM - 5 * 60 * MINUTE,
} as const;

/** A Good at that moment. */
export function anEntry(given: Partial<LiveEntry> & Pick<LiveEntry, 'at'>): LiveEntry {
  return {
    type: 'review',
    id: parseId(`entry-${given.at}`),
    day: learnerDay(given.at, UTC_RULE),
    zoneOffset: 0,
    deckId: parseId('deck-1'),
    deviceId: DEVICE,
    rating: 'good',
    tookMs: 4000,
    surface: 'newtab',
    after: LEARNED,
    ...given,
  } as LiveEntry;
}

/** Still within the steps of its first day. */
export const STEP = { ...LEARNED, phase: 'learning', intervalDays: 0, reps: 1 } as const;
/** Again, and three days later Good. */
export const HISTORY = [
  anEntry({
    at: MONDAY_9AM - 13 * DAY,
    rating: 'again',
    after: { ...STEP, dueAt: MONDAY_9AM - 13 * DAY + 10 * MINUTE },
  }),
  anEntry({ at: MONDAY_9AM - 10 * DAY }),
];

/** A deck in a deck, one card that was learned and one that is new. */
export const LIBRARY: Rows = {
  decks: [aDeck(), aDeck({ id: parseId('deck-2'), name: 'Verbs', parentId: parseId('deck-1') })],
  noteTypes: [aNoteType()],
  notes: [
    aNote({ tags: ['one', 'two words'] }),
    aNote({
      id: parseId('note-2'),
      guid: 'Anki<guid',
      fields: { front: '<b>ser</b> &amp; estar', back: 'to be' },
    }),
  ],
  cards: [
    aCard({ schedule: LEARNED, head: HISTORY[1]?.id ?? parseId('none'), flag: 3 }),
    aCard({ noteId: parseId('note-2'), deckId: parseId('deck-2'), newPosition: 70 }),
  ],
  histories: [{ cardId: aCard().id, entries: HISTORY }],
};
