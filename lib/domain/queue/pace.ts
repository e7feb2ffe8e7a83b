import type { DurationMs } from '@/lib/domain/time/instant';
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
