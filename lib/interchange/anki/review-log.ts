import { RATINGS, type Rating } from '@/lib/domain/review/rating';
import { memoryFromSm2, nextMemory, type Memory } from '@/lib/domain/review/scheduler';
import type { Weights } from '@/lib/domain/review/weights';
import type { AnkiReview } from './collection';

/**
 * - answer: counts for memory
 * - practice: an answer in a filtered deck that does not reschedule
 * - reset: the card started again as new
 * - reschedule: a date was set by hand or by new weights
 */
export type LogLine = { readonly review: AnkiReview } & (
  | { readonly kind: 'answer'; readonly rating: Rating; readonly startsAnew: boolean }
  | { readonly kind: 'practice'; readonly rating: Rating }
  | { readonly kind: 'reset' | 'reschedule' }
);

/** Anki's numbers for the type of a log line. */
const TYPE = { learning: 0, filtered: 3, manual: 4, rescheduled: 5 } as const;

/** The recall that Anki takes the intervals of its older scheduler to have aimed at. */
const PAST_RETENTION = 0.9;
const STARTING_EASE = 2500;
/** A factor up to this one is a difficulty of FSRS: 100 for 1 to 1100 for 10. */
const MOST_FSRS_FACTOR = 1100;

/**
 * The log of one card in the order of time, as Anki reads it: memory starts anew with the first step of
 * a learning that follows anything but another step, and after a reset. What says nothing is left out.
 */
export function readLog(reviews: readonly AnkiReview[]): LogLine[] {
  const lines: LogLine[] = [];
  let isLearning = false;
  const dated = reviews.filter(({ id }) => Number.isFinite(id));
  for (const review of dated.toSorted((a, b) => a.id - b.id)) {
    const line = lineOf(review, isLearning);
    if (line !== undefined) lines.push(line);
    if (!isPractice(review)) isLearning = line?.kind === 'answer' && review.type === TYPE.learning;
  }
  return lines;
}

/** Memory after an answer of the log, `elapsedDays` after the one before. */
export function memoryAfter(
  before: Memory | undefined,
  { review, rating, startsAnew }: LogLine & { readonly kind: 'answer' },
  elapsedDays: number,
  weights: Weights,
): Memory {
  if (startsAnew) return nextMemory(undefined, 0, rating, weights);
  // The log does not reach back to the first answer: its oldest line says what there was.
  return before ? nextMemory(before, elapsedDays, rating, weights) : memoryOfLine(review, weights);
}

/** What Anki's ease (permille) and interval of a card or a log line say about memory. */
export function memoryOfEase(factor: number, intervalDays: number, weights: Weights): Memory {
  const ease = factor > 0 ? factor : STARTING_EASE;
  return memoryFromSm2(ease / 1000, Math.max(1, intervalDays), PAST_RETENTION, weights);
}

function memoryOfLine({ factor, interval }: AnkiReview, weights: Weights): Memory {
  const memory = memoryOfEase(factor, interval, weights);
  if (!(factor > 0 && factor <= MOST_FSRS_FACTOR)) return memory;
  return { ...memory, difficulty: Math.max(1, 1 + ((factor - 100) / 1000) * 9) };
}

function lineOf(review: AnkiReview, isLearning: boolean): LogLine | undefined {
  const { type, factor, ease } = review;
  if (type === TYPE.manual && factor === 0) return { kind: 'reset', review };
  if (type === TYPE.manual || type === TYPE.rescheduled) return { kind: 'reschedule', review };
  const rating = RATINGS[ease - 1];
  if (rating === undefined) return undefined;
  if (isPractice(review)) return { kind: 'practice', rating, review };
  const startsAnew = type === TYPE.learning && !isLearning;
  return { kind: 'answer', rating, startsAnew, review };
}

function isPractice({ type, factor }: AnkiReview): boolean {
  return type === TYPE.filtered && factor === 0;
}
