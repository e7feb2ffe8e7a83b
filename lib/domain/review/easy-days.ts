import { weekdayOf } from '@/lib/domain/time/calendar';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** How much of an ordinary day's reviews a day takes. */
export const DAY_SHARES = { normal: 1, less: 0.5, none: 0 } as const;
export type DayKind = keyof typeof DAY_SHARES;

/** Days on which a person wants fewer reviews, or none. */
export interface EasyDays {
  /** Shares of Monday to Sunday; a day that is missing is an ordinary one. */
  readonly weekdays: readonly number[];
  /** Single days with none. */
  readonly dates: readonly LearnerDay[];
}

/** The share of an ordinary day's reviews that `day` takes, 0–1. */
export function shareOfDay({ weekdays, dates }: EasyDays, day: LearnerDay): number {
  if (dates.includes(day)) return DAY_SHARES.none;
  const share = weekdays[weekdayOf(day) - 1] ?? DAY_SHARES.normal;
  return Number.isFinite(share) ? Math.min(Math.max(share, 0), 1) : DAY_SHARES.normal;
}

/** What a stored share is called; the nearest of the three. */
export function kindOfShare(share: number): DayKind {
  if (share >= 0.75) return 'normal';
  return share > 0 ? 'less' : 'none';
}
