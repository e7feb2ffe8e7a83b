import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** What a person can choose. Every field has a default, so an older stored value still reads. */
export interface Settings {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly buttons: 'two' | 'four';
  readonly showIntervals: boolean;
  readonly keysOn: boolean;
  /** 0–23. */
  readonly rolloverHour: number;
  readonly newPerDay: number;
  readonly newFirstDay: number;
  readonly minutesPerDay: number;
  readonly desiredRetention: number;
  /** Minutes, whole. */
  readonly learningSteps: readonly number[];
  readonly relearningSteps: readonly number[];
  readonly maxIntervalDays: number;
  readonly leechAfter: number;
  /** Reviews go to the less full days among those that suit a card. */
  readonly balanceOn: boolean;
  /** Shares of an ordinary day's reviews, 0–1, Monday to Sunday; a missing one is ordinary. */
  readonly easyWeekdays: readonly number[];
  /** Days to which no reviews are put. */
  readonly easyDates: readonly LearnerDay[];
  /** Local hours with no notification; equal values mean never quiet. */
  readonly quietHours: { readonly from: number; readonly to: number };
  /** `every`: each tab has its one thing. `calm`: bursts of tabs stay plain. */
  readonly tabRhythm: 'every' | 'calm';
  readonly badgeOn: boolean;
  /** Whether the person was asked about notifications, and what they said. */
  readonly notifications: 'unasked' | 'allowed' | 'declined';
  /** How many goals may be active before "park one?". */
  readonly activeGoalLimit: number;
  /** Whether a typed answer may differ from the right one in these and still be right. */
  readonly forgivesCase: boolean;
  readonly forgivesPunctuation: boolean;
  /** They are shown all the same. */
  readonly forgivesAccents: boolean;
  /** The first-minute page was there; it does not open by itself again. */
  readonly welcomed: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'auto',
  buttons: 'two',
  showIntervals: false,
  keysOn: true,
  rolloverHour: 4,
  newPerDay: 5,
  newFirstDay: 15,
  minutesPerDay: 8,
  desiredRetention: 0.9,
  learningSteps: [10],
  relearningSteps: [10],
  maxIntervalDays: 36500,
  leechAfter: 5,
  balanceOn: true,
  easyWeekdays: [],
  easyDates: [],
  quietHours: { from: 21, to: 8 },
  tabRhythm: 'every',
  badgeOn: true,
  notifications: 'unasked',
  activeGoalLimit: 3,
  forgivesCase: true,
  forgivesPunctuation: true,
  forgivesAccents: true,
  welcomed: false,
};
