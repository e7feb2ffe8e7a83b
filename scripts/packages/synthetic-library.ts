import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import { cardIdOf, parseId, type DeckId, type DeviceId, type NoteId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import { BASIC_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import type { LiveEntry } from '@/lib/domain/review/live-entries';
import { nextSchedule } from '@/lib/domain/review/next-schedule';
import { resolveDeckOptions } from '@/lib/domain/review/options';
import { RATINGS } from '@/lib/domain/review/rating';
import { NEW_SCHEDULE, type Schedule } from '@/lib/domain/review/schedule';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import { learnerDay, type DayRule } from '@/lib/domain/time/learner-day';
import type { LearnedCard } from '@/lib/interchange/anki/package-rows';
import { writePackage, type WrittenPackage } from '@/lib/interchange/anki/write-package';

/** How much a made package holds. */
export interface Amounts {
  readonly notes: number;
  readonly reviews: number;
  /** Pictures of a megabyte each. */
  readonly media: number;
}

const NOW = Date.UTC(2026, 10, 23, 9);
const RULE: DayRule = { zone: () => 0, rolloverHour: DEFAULT_SETTINGS.rolloverHour };
const OPTIONS = resolveDeckOptions(undefined, new Map(), DEFAULT_SETTINGS);
const DECKS = 20;
const PORTION = 1000;
const WORDS = 'river stone light winter garden morning answer letter silver harbour'.split(' ');
const STAMPED = { stamp: NOW - 400 * DAY, deviceId: parseId<DeviceId>('maker') };

/** An Anki package of a library that nobody has; the same amounts make the same library. */
export function makePackage({ notes, reviews, media }: Amounts): Promise<WrittenPackage> {
  const random = createRandom(1);
  const hashes = Array.from({ length: media }, (_, at) => String(at).padStart(64, '0'));
  const picture = (at: number) => {
    const hash = hashes[at];
    return hash === undefined ? '' : `<img src="media:${hash}/picture-${at}.png">`;
  };
  return writePackage({
    head: {
      now: NOW,
      rule: RULE,
      settings: DEFAULT_SETTINGS,
      decks: decks(),
      chosen: decks().map(({ id }) => id),
      noteTypes: [{ ...BASIC_NOTE_TYPE, ...STAMPED }],
      keepsLearning: true,
      keepsSources: true,
      places: new Map(Array.from({ length: notes }, (_, at) => [at, at])),
    },
    notes: portions(notes, (at) => note(at, random, picture(at))),
    cards: portions(notes, (at) => learnedCard(at, countFor(at, notes, reviews), random)),
    medium: async (hash) => hashedPicture(Number(hash)),
    moreMedia: async function* () {
      // Every picture stands in a note.
    },
  });
}

function decks(): readonly Deck[] {
  const top = { id: parseId<DeckId>('deck-top'), name: 'Words', options: {}, ...STAMPED };
  const inside = Array.from({ length: DECKS }, (_, at) => ({
    ...top,
    id: deckIdOf(at),
    name: `Part ${at + 1}`,
    parentId: top.id,
  }));
  return [top, ...inside];
}

function deckIdOf(at: number): DeckId {
  return parseId<DeckId>(`deck-${at % DECKS}`);
}

function noteIdOf(at: number): NoteId {
  return parseId<NoteId>(`made-${String(at).padStart(8, '0')}`);
}

function note(at: number, random: () => number, picture: string): Note {
  const text = (length: number) =>
    Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  return {
    id: noteIdOf(at),
    deckId: deckIdOf(at),
    noteTypeId: BASIC_NOTE_TYPE.id,
    fields: { front: `<b>${at}</b> ${text(6)}`, back: `${text(20)}<br>${picture}` },
    tags: [`part${at % DECKS}`, 'made'],
    ...STAMPED,
  };
}

/** The first fifth is new; the rest share the reviews evenly. */
function countFor(at: number, notes: number, reviews: number): number {
  const fresh = Math.floor(notes / 5);
  const place = at - fresh;
  const learned = notes - fresh;
  if (place < 0) return 0;
  return Math.floor(((place + 1) * reviews) / learned) - Math.floor((place * reviews) / learned);
}

function learnedCard(at: number, count: number, random: () => number): LearnedCard {
  const noteId = noteIdOf(at);
  const id = cardIdOf(noteId, 0);
  const deckId = deckIdOf(at);
  const entries: LiveEntry[] = [];
  let schedule: Schedule = NEW_SCHEDULE;
  let now = NOW - Math.floor((300 + random() * 1000) * DAY);
  for (let review = 0; review < count && now < NOW; review += 1) {
    const rating = RATINGS[random() < 0.1 ? 0 : random() < 0.85 ? 2 : 3] ?? 'good';
    const day = learnerDay(now, RULE);
    schedule = nextSchedule(schedule, rating, {
      cardId: id,
      now,
      day,
      rule: RULE,
      options: OPTIONS,
    });
    const entryId = parseId<LiveEntry['id']>(`${id}-${review}`);
    const base = { id: entryId, at: now, day, zoneOffset: 0, deckId, deviceId: STAMPED.deviceId };
    const tookMs = 2000 + Math.floor(random() * 8000);
    entries.push({ ...base, type: 'review', rating, tookMs, surface: 'newtab', after: schedule });
    const wait = Math.floor(random() * (schedule.intervalDays > 0 ? 10 * HOUR : 5 * MINUTE));
    // A long history fits into the time there is.
    now = Math.min(schedule.dueAt ?? now, now + (NOW - now) / Math.max(1, count - review)) + wait;
    now = Math.floor(now);
  }
  const card: Card = withIndexKeys({
    id,
    noteId,
    deckId,
    ordinal: 0,
    newPosition: at,
    schedule,
    ...STAMPED,
  });
  return { card, entries };
}

async function* portions<Row>(count: number, make: (at: number) => Row) {
  for (let from = 0; from < count; from += PORTION) {
    const length = Math.min(PORTION, count - from);
    yield Array.from({ length }, (_, at) => make(from + at));
  }
}

/** Begins as a PNG of one dot and goes on with noise that nothing packs. */
function hashedPicture(seed: number): Blob {
  const random = createRandom(seed + 1);
  const noise = Uint32Array.from({ length: 256 * 1024 }, () => random() * 2 ** 32);
  const head =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return new Blob([Uint8Array.from(atob(head), (sign) => sign.charCodeAt(0)), noise]);
}

/** Mulberry32: numbers from 0 to 1 that are the same at every run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
