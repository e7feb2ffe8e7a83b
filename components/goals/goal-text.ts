import type { Frequency, Goal, GoalFields, Target } from '@/lib/domain/goal/goal';
import type { DayProgress, PeriodProgress } from '@/lib/domain/goal/goal-progress';
import { unitFor } from '@/lib/domain/goal/units';
import { WEEK_DAYS } from '@/lib/domain/time/calendar';
import { DAY, MINUTE, SECOND } from '@/lib/domain/time/duration';
import type { DurationMs, EpochMs } from '@/lib/domain/time/instant';
import { locale, t, tn } from '@/lib/i18n/t';

/** "5 words", or nothing where the goal is simply done or not. */
function targetText(target: Target): string | undefined {
  if (isJustDone(target)) return undefined;
  return countedText(target.amount, target.unit);
}

/** "5 words", "1 word"; the number alone where nothing is named. */
export function countedText(amount: number, unit: string | undefined): string {
  const count = formatNumber(amount);
  return unit === undefined ? count : `${count} ${unitFor(amount, unit)}`;
}

/** "2 of 5 words", "0 of 1 word". */
export function amountText(amount: number, target: number, unit: string | undefined): string {
  const of = [formatNumber(amount), formatNumber(target)] as const;
  return unit === undefined
    ? t('goalsAmount', ...of)
    : t('goalsAmountUnit', ...of, unitOf(target, unit));
}

/** "How many of 5 words?" */
export function howManyText({ amount, unit }: Target): string {
  const of = formatNumber(amount);
  return unit === undefined
    ? t('popupHowMany', of)
    : t('popupHowManyUnit', of, unitOf(amount, unit));
}

/** The unit after "of": "2 von 5 Wörtern". */
function unitOf(amount: number, unit: string): string {
  return unitFor(amount, unit, t('languageTag') === 'de');
}

/** The line under a goal's title: "2 of 5 words · 10 min", "3 of 7 days this week" once done. */
export function progressText(goal: Goal, progress: DayProgress, period: PeriodProgress): string {
  if (progress.isDone) return periodText(goal, period);
  const minutes = minutesText(progress.isAdjusted ? goal.tiny.minutes : goal.minutes);
  const amount = amountText(progress.amount, progress.target, goal.target.unit);
  return isJustDone(goal.target) ? minutes : `${amount} · ${minutes}`;
}

/** "3 of 7 days this week". */
export function periodText(
  goal: Pick<Goal, 'frequency'>,
  { daysKept, daysWanted }: PeriodProgress,
): string {
  const key = goal.frequency.every === 'month' ? 'goalsDaysKeptMonth' : 'goalsDaysKept';
  return t(key, formatNumber(daysKept), formatNumber(Math.max(daysKept, daysWanted)));
}

/** What a goal was understood as, part by part: "5 words", "10 min", "daily". */
export function partTexts(goal: Omit<GoalFields, 'title'>): string[] {
  const part = goal.partOfDay && t(`goalsPart_${goal.partOfDay}`);
  const parts = [targetText(goal.target), minutesText(goal.minutes), frequencyText(goal.frequency)];
  return [...parts, part].filter((text) => text !== undefined);
}

/** "daily", "3 days a week", "Mon, Thu". */
function frequencyText(frequency: Frequency): string {
  switch (frequency.every) {
    case 'day':
      return t('goalsDaily');
    case 'week':
      return tn('goalsPerWeek', frequency.times);
    case 'month':
      return tn('goalsPerMonth', frequency.times);
    case 'weekday':
      return frequency.on.length === WEEK_DAYS
        ? t('goalsDaily')
        : frequency.on.map(weekdayName).join(', ');
  }
}

/** "Mon" for 1. */
export function weekdayName(weekday: number): string {
  // Day 4 of the epoch, 1970-01-05, was a Monday.
  const at = new Date((3 + weekday) * DAY);
  return new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(at);
}

export function minutesText(minutes: number): string {
  return t('goalsMin', formatNumber(minutes));
}

/** Time left as "9:42"; a started second counts as a whole one. */
export function clockText(left: DurationMs): string {
  const seconds = Math.ceil(left / SECOND);
  const ofMinute = String(seconds % (MINUTE / SECOND)).padStart(2, '0');
  return `${Math.floor((seconds * SECOND) / MINUTE)}:${ofMinute}`;
}

/** "14:02" in the person's own way. */
export function timeOfDay(at: EpochMs): string {
  return new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' }).format(at);
}

/** A goal that is done or not, with nothing to count. */
export function isJustDone(target: Target): boolean {
  return target.amount === 1;
}

function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}
