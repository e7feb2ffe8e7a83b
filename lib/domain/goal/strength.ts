/**
 * How firmly a goal has become a habit, 0–1 (C-11): an average of the kept shares that fades slowly.
 * A missed day costs about three percent at most; an `off` day (skipped, hectic, not planned)
 * freezes it. Days are given oldest first.
 */
export function strengthScore(days: readonly (number | 'off')[]): number {
  let score = 0;
  for (const day of days)
    if (day !== 'off') score = score * FADE + Math.min(1, Math.max(0, day)) * (1 - FADE);
  return score;
}

/** After twenty missed days in a row half of the strength is left. */
const FADE = 0.5 ** (1 / 20);
