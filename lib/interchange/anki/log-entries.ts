import { parseId, type DeckId, type DeviceId, type EntryId } from '@/lib/domain/ids';
import type { HistoryEntry } from '@/lib/domain/review/history';
import type { ReviewOptions } from '@/lib/domain/review/options';
import { NEW_SCHEDULE, type Schedule } from '@/lib/domain/review/schedule';
import { DAY, SECOND } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import {
  learnerDay,
  learnerDayStart,
  type DayRule,
  type LearnerDay,
} from '@/lib/domain/time/learner-day';
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

/** No interval is longer, and no card is due later. */
export const MOST_DAYS = 36500;

const MOST_ID = Number.MAX_SAFE_INTEGER;

/** An entry that is no undo. */
export type LogEntry = Exclude<HistoryEntry, { readonly type: 'undo' }>;

interface Step {
  readonly at: EpochMs;
  readonly day: LearnerDay;
  readonly before: Schedule;
  readonly context: ImportContext;
}

/**
 * The log as history, oldest first, each entry at an instant of its own. An entry's `after` holds the
 * memory that our weights give and the interval that Anki gave. Ids come from the card's and the
 * line's id alone, so a log that comes in again brings no answer twice.
 */
export function logEntries(
  cardId: number,
  lines: readonly LogLine[],
  context: ImportContext,
): LogEntry[] {
  const entries: LogEntry[] = [];
  const ids = new Set<EntryId>();
  for (const line of lines) {
    const last = entries.at(-1);
    const at = Math.max(whole(line.review.id, 0, context.now), (last?.at ?? -1) + 1);
    const day = learnerDay(at, context.rule);
    const id = freeId(ids, entryId(cardId, line.review.id));
    ids.add(id);
    const base = entryBase(id, at, day, context);
    const step = { at, day, before: last?.after ?? NEW_SCHEDULE, context };
    entries.push(entryOf(line, base, step));
  }
  return entries;
}

/** What every entry of an import says. */
export function entryBase(id: EntryId, at: EpochMs, day: LearnerDay, context: ImportContext) {
  const { deckId, deviceId, rule } = context;
  return { id, at, day, zoneOffset: rule.zone(at), deckId, deviceId };
}

/** An entry's id from the card's and the line's, which Anki never gives twice. */
export function entryId(cardId: number, lineId: number, kind = ''): EntryId {
  const short = (id: number) => whole(id, Number.MIN_SAFE_INTEGER, MOST_ID).toString(36);
  return parseId<EntryId>(`anki-${short(cardId)}-${kind}${short(lineId)}`);
}

function freeId(taken: ReadonlySet<EntryId>, id: EntryId): EntryId {
  let free = id;
  for (let copy = 2; taken.has(free); copy += 1) free = parseId<EntryId>(`${id}-${copy}`);
  return free;
}

function entryOf(line: LogLine, base: ReturnType<typeof entryBase>, step: Step): LogEntry {
  const { review } = line;
  switch (line.kind) {
    case 'reset':
      return { ...base, type: 'reset', after: NEW_SCHEDULE };
    case 'reschedule':
      return { ...base, type: 'reschedule', after: rescheduled(review, step) };
    case 'practice':
    case 'answer': {
      const after = line.kind === 'practice' ? step.before : answered(line, step);
      const tookMs = whole(review.tookMs, 0, DAY);
      return { ...base, type: 'review', rating: line.rating, tookMs, surface: 'import', after };
    }
  }
}

function answered(line: LogLine & { readonly kind: 'answer' }, step: Step): Schedule {
  const { at, day, before, context } = step;
  const { type, interval } = line.review;
  const { stability, difficulty } = before;
  const known =
    stability === undefined || difficulty === undefined ? undefined : { stability, difficulty };
  const elapsedDays = day - (before.lastDay ?? day);
  const days = whole(interval, 0, MOST_DAYS);
  const waitMs = whole(-interval, 0, DAY / SECOND) * SECOND;
  const nextDay = learnerDayStart(day + Math.max(1, days), context.rule);
  return {
    phase: days > 0 ? 'review' : type === 0 ? 'learning' : 'relearning',
    ...memoryAfter(known, line, elapsedDays, context.options.weights),
    step: 0,
    reps: before.reps + 1,
    lapses: before.lapses + (type === 1 && line.rating === 'again' ? 1 : 0),
    lastReviewedAt: at,
    lastDay: day,
    intervalDays: days,
    dueAt: days > 0 ? nextDay : Math.min(at + waitMs, nextDay),
  };
}

/** The date moves, memory and the last answer stay. */
function rescheduled({ interval }: AnkiReview, { day, before, context }: Step): Schedule {
  const intervalDays = whole(interval, 0, MOST_DAYS);
  const lastDay = before.lastDay ?? day;
  const dueAt = learnerDayStart(lastDay + intervalDays, context.rule);
  return { ...before, phase: 'review', step: 0, lastDay, intervalDays, dueAt };
}
