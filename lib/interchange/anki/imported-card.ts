import type { EntryId } from '@/lib/domain/ids';
import type { LiveEntry } from '@/lib/domain/review/live-entries';
import { NEW_SCHEDULE, type Phase, type Schedule } from '@/lib/domain/review/schedule';
import { stabilityFromCurve, type Memory } from '@/lib/domain/review/scheduler';
import { SECOND } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import { learnerDay, learnerDayStart, type LearnerDay } from '@/lib/domain/time/learner-day';
import { parseCardData, type CardData } from './card-data';
import { cardPlace, ownDue, phaseOf, type CardPlace } from './card-place';
import type { AnkiCard, AnkiReview } from './collection';
import { dayZero, type CollectionStart } from './collection-day';
import { entryBase, entryIds, logEntries, type ImportContext } from './log-entries';
import { memoryOfEase, readLog } from './review-log';
import { whole } from './whole';

/** What an Anki card brings beside its text. */
export interface ImportedCard {
  readonly schedule: Schedule;
  /** Last live entry; absent without a history. */
  readonly head?: EntryId;
  /** Oldest first; the last one's `after` is the schedule. */
  readonly entries: readonly LiveEntry[];
  readonly newPosition?: number;
  readonly suspendedAt?: EpochMs;
  readonly buriedUntilDay?: LearnerDay;
  readonly flag?: number;
  /** Absent where the file does not say it. */
  readonly modifiedElsewhereAt?: EpochMs;
}

const SUSPENDED = -1;
/** Position in the queue of new cards. */
const MOST_POSITION = 1e9;
const MOST_COUNT = 1e6;

/**
 * An Anki card with its schedule and its whole log, whatever numbers stand there: never throws.
 * - Due: the local date, or the minute, that Anki has.
 * - Memory: the card's own FSRS state; else its log under our weights; else its interval and ease.
 * - A burial ends with today: Anki does not say when it began.
 */
export function importedCard(given: {
  readonly card: AnkiCard;
  /** The card's lines of the log, in any order. */
  readonly reviews: readonly AnkiReview[];
  readonly collection: CollectionStart;
  readonly context: ImportContext;
}): ImportedCard {
  const { card, context } = given;
  const { now, rule } = context;
  const data = parseCardData(card.data);
  const log = logEntries(card.id, readLog(given.reviews), context);
  const zero = dayZero(given.collection, rule.zone, now);
  const schedule = scheduleOf({ card, data, log, zero, context });
  const entries = withState(log, schedule, card, context);
  const head = entries.at(-1)?.id;
  const isNew = schedule.phase === 'new';
  const position = isNew ? whole(ownDue(card), 0, MOST_POSITION) : data.position;
  const isBuried = card.queue < SUSPENDED && card.queue >= -3;
  const flag = card.flags & 7;
  return {
    schedule,
    entries,
    ...(head !== undefined && { head }),
    ...(position !== undefined && { newPosition: position }),
    ...(card.queue === SUSPENDED && { suspendedAt: now }),
    ...(isBuried && { buriedUntilDay: learnerDay(now, rule) + 1 }),
    ...(flag > 0 && { flag }),
    ...(card.modifiedAt !== undefined && { modifiedElsewhereAt: card.modifiedAt * SECOND }),
  };
}

interface Known {
  readonly card: AnkiCard;
  readonly data: CardData;
  readonly log: readonly LiveEntry[];
  readonly zero: LearnerDay;
  readonly context: ImportContext;
}

function scheduleOf(known: Known): Schedule {
  const { card, data, log, zero, context } = known;
  const phase = phaseOf(card);
  if (phase === 'new') return NEW_SCHEDULE;
  const replayed = log.at(-1)?.after ?? NEW_SCHEDULE;
  const lasts = [data.lastReviewedAt, replayed.lastReviewedAt].filter((at) => at !== undefined);
  const last = lasts.length === 0 ? undefined : Math.min(Math.max(...lasts), context.now);
  const place = cardPlace(card, { ...context, zero }, last);
  return {
    phase,
    ...memoryOf(known, phase, replayed, place),
    step: stepOf(card, phase, context),
    reps: whole(card.reps, 0, MOST_COUNT),
    lapses: whole(card.lapses, 0, MOST_COUNT),
    ...place,
  };
}

function memoryOf(
  { card, data, context }: Known,
  phase: Phase,
  { stability, difficulty }: Schedule,
  { intervalDays }: CardPlace,
): Memory | undefined {
  const { weights } = context.options;
  if (data.memory) {
    const { decay, ...memory } = data.memory;
    const own = stabilityFromCurve(memory.stability, decay, intervalDays, weights);
    return { difficulty: memory.difficulty, stability: own };
  }
  if (stability !== undefined && difficulty !== undefined) return { stability, difficulty };
  const days = card.interval > 0 ? card.interval : intervalDays;
  const isLearned = phase === 'review' || (phase === 'relearning' && days > 0);
  return isLearned ? memoryOfEase(card.factor, days, weights) : undefined;
}

/** Anki counts the steps that are left, in the thousands below those left today. */
function stepOf({ left }: AnkiCard, phase: Phase, { options }: ImportContext): number {
  if (phase === 'review') return 0;
  const { length } = phase === 'learning' ? options.learningSteps : options.relearningSteps;
  const remaining = whole(left, 0, Number.MAX_SAFE_INTEGER) % 1000;
  return remaining === 0 ? 0 : whole(length - remaining, 0, Math.max(0, length - 1));
}

/**
 * The log with the card's state in it: the last entry leads to it, as it did in Anki. Where the last
 * entry cannot have led there, or there is none, one of its own says what was taken over.
 */
function withState(
  log: readonly LiveEntry[],
  schedule: Schedule,
  card: AnkiCard,
  context: ImportContext,
): readonly LiveEntry[] {
  const last = log.at(-1);
  const isNew = schedule.phase === 'new';
  if (isNew && (last?.after.phase ?? 'new') === 'new') return log;
  const isLed = last !== undefined && !isNew && last.type !== 'reset';
  if (isLed) return [...log.slice(0, -1), { ...last, after: schedule }];
  const { rule, now } = context;
  const from = schedule.lastReviewedAt ?? learnerDayStart(schedule.lastDay ?? 0, rule);
  const at = Math.max(Math.min(from, now), (last?.at ?? 0) + 1);
  const id = entryIds(card.id)(card.due, 'due');
  const base = entryBase(id, at, context);
  return [...log, { ...base, type: 'import', after: schedule }];
}
