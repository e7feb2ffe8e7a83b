/** Lengths of time in milliseconds. Calendar days are not 24 hours: see `learner-day.ts`. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** 24 hours; a calendar day only where no clock change lies in between. */
export const DAY = 24 * HOUR;
