import { parseId, type DeckId, type DeviceId, type EntryId } from '@/lib/domain/ids';
import type { LiveEntry } from '@/lib/domain/review/live-entries';
import type { ReviewOptions } from '@/lib/domain/review/options';
import { NEW_SCHEDULE, type Schedule } from '@/lib/domain/review/schedule';
import { DAY, SECOND } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay, learnerDayStart, type DayRule } from '@/lib/domain/time/learner-day';
import type { AnkiReview } from './collection';
import { memoryAfter, type LogLine } from './review-log';
import { whole } from './whole';

/** Where and when an Anki card comes in. */
export interface ImportContext {
  readonly now: EpochMs;
  readonly rule: DayRule;
  /** Of the deck that it comes to. */
  readonly options: ReviewOptions;
  readonly deckId: DeckId;
  readonly deviceId: DeviceId;
}

const HALF_DIGITS = 5;
const HALF = 36 ** HALF_DIGITS;
/** No interval is longer, and no card is due later. */
export const MOST_DAYS = 36500;

/**
 * The log as history, oldest first, each entry at an instant of its own. An entry's `after` holds the
 * memory that our weights give and the interval that Anki gave. Ids come from the card's and the
 * line's id alone, so a log that comes in again brings no answer twice.
 */
export function logEntries(
  cardId: number,
  lines: readonly LogLine[],
  context: ImportContext,
): LiveEntry[] {
  const entries: LiveEntry[] = [];
  const idOf = entryIds(cardId);
  let copies = 0;
  let lastId: number | undefined;
  for (const line of lines) {
    const last = entries.at(-1);
    const at = Math.max(whole(line.review.id, 0, context.now), (last?.at ?? -1) + 1);
    const lineId = wholeId(line.review.id);
    copies = lineId === lastId ? copies + 1 : 0;
    lastId = lineId;
    const id = idOf(lineId, copies > 0 ? `copy${copies}-` : '');
    const base = entryBase(id, at, context);
    entries.push(entryOf(line, base, last?.after ?? NEW_SCHEDULE, context));
  }
  return entries;
}

/** What every entry of an import says. */
export function entryBase(id: EntryId, at: EpochMs, { deckId, deviceId, rule }: ImportContext) {
  return { id, at, day: learnerDay(at, rule), zoneOffset: rule.zone(at), deckId, deviceId };
}

/** Makes ids of a card's entries from its own and the lines' ids, which Anki never gives twice. */
export function entryIds(cardId: number): (lineId: number, kind: string) => EntryId {
  const card = short(cardId);
  return (lineId, kind) => parseId<EntryId>(`anki-${card}-${kind}${short(lineId)}`);
}

/** The number to base 36: in two halves, as the engine writes numbers beyond 31 bits digit by digit. */
function short(id: number): string {
  const number = wholeId(id);
  if (number < HALF) return number.toString(36);
  const high = Math.floor(number / HALF);
  return high.toString(36) + (number % HALF).toString(36).padStart(HALF_DIGITS, '0');
}

function wholeId(id: number): number {
  return whole(id, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
}

type EntryBase = ReturnType<typeof entryBase>;

function entryOf(
  line: LogLine,
  base: EntryBase,
  before: Schedule,
  context: ImportContext,
): LiveEntry {
  const { review } = line;
  switch (line.kind) {
    case 'reset':
      return { ...base, type: 'reset', surface: 'import', after: NEW_SCHEDULE };
    case 'reschedule': {
      const after = rescheduled(review, base, before, context);
      return { ...base, type: 'reschedule', surface: 'import', after };
    }
    case 'practice':
    case 'answer': {
      const after = line.kind === 'practice' ? before : answered(line, base, before, context);
      const tookMs = whole(review.tookMs, 0, DAY);
      return { ...base, type: 'review', rating: line.rating, tookMs, surface: 'import', after };
    }
  }
}

function answered(
  line: LogLine & { readonly kind: 'answer' },
  { at, day }: EntryBase,
  before: Schedule,
  { rule, options }: ImportContext,
): Schedule {
  const { type, interval } = line.review;
  const { stability, difficulty } = before;
  const known =
    stability === undefined || difficulty === undefined ? undefined : { stability, difficulty };
  const memory = memoryAfter(known, line, day - (before.lastDay ?? day), options.weights);
  const days = whole(interval, 0, MOST_DAYS);
  const waitMs = whole(-interval, 0, DAY / SECOND) * SECOND;
  const nextStart = learnerDayStart(day + Math.max(1, days), rule);
  return {
    phase: days > 0 ? 'review' : type === 0 ? 'learning' : 'relearning',
    stability: memory.stability,
    difficulty: memory.difficulty,
    step: 0,
    reps: before.reps + 1,
    lapses: before.lapses + (type === 1 && line.rating === 'again' ? 1 : 0),
    lastReviewedAt: at,
    lastDay: day,
    intervalDays: days,
    dueAt: days > 0 ? nextStart : Math.min(at + waitMs, nextStart),
  };
}

/** The date moves, memory and the last answer stay. */
function rescheduled(
  { interval }: AnkiReview,
  { day }: EntryBase,
  before: Schedule,
  { rule }: ImportContext,
): Schedule {
  const intervalDays = whole(interval, 0, MOST_DAYS);
  const lastDay = before.lastDay ?? day;
  const dueAt = learnerDayStart(lastDay + intervalDays, rule);
  return { ...before, phase: 'review', step: 0, lastDay, intervalDays, dueAt };
}
