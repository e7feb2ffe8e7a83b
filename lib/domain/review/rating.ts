/** How well a card was recalled. The numeric form lives in `scheduler.ts` only. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof RATINGS)[number];
