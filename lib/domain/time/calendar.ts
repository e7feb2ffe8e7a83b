import { DAY } from './duration';
import type { LearnerDay } from './learner-day';

/** Days of one week. */
export const WEEK_DAYS = 7;

/** A date as date fields have it, `2026-12-24`. */
export function formatIsoDay(day: LearnerDay): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Reads what a date field holds; undefined where that is no date. Inverse of `formatIsoDay`. */
export function parseIsoDay(text: string): LearnerDay | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(at) ? at / DAY : undefined;
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: LearnerDay): number {
  // Day 0, 1970-01-01, was a Thursday.
  return ((((day + 3) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS) + 1;
}

/** The Monday of the week that holds `day`. */
export function weekStart(day: LearnerDay): LearnerDay {
  return day - weekdayOf(day) + 1;
}

/** The first day of the calendar month that holds `day`. */
export function monthStart(day: LearnerDay): LearnerDay {
  return day - new Date(day * DAY).getUTCDate() + 1;
}
