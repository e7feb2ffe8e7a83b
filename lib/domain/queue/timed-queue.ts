import { MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs } from '@/lib/domain/time/instant';
import type { QueueCard } from './candidates';
import { USUAL_CARD_MS } from '@/lib/domain/review/due-days';

/** Answers below which a pace says little. */
const KNOWN_AFTER = 20;
const FASTEST = 2000;
const SLOWEST = 60_000;

/** The usual time of one card, from what was answered lately. */
export function paceOf(answers: number, tookMs: DurationMs): DurationMs {
  if (answers < KNOWN_AFTER) return USUAL_CARD_MS;
  return Math.min(Math.max(Math.round(tookMs / answers), FASTEST), SLOWEST);
}

/** As many cards of the queue as take `minutes` at this pace; at least one (S-045). */
export function buildTimedQueue(
  queue: readonly QueueCard[],
  minutes: number,
  cardMs: DurationMs,
): readonly QueueCard[] {
  return queue.slice(0, Math.max(1, Math.round((minutes * MINUTE) / cardMs)));
}
