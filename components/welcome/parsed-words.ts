import { countedText } from '@/components/goals/goal-text';
import type { ParsedGoal } from '@/lib/domain/goal/parse-goal';
import { tinyVersion } from '@/lib/domain/goal/tiny-version';
import { t } from '@/lib/i18n/t';

/** How a line was understood: "5 words · 10 min", and what it shrinks to on a busy day. */
export function parsedWords({ target, minutes }: ParsedGoal): string {
  const tiny = tinyVersion(target.amount, minutes);
  const { amount, unit } = target;
  const parts = unit === undefined ? [] : [countedText(amount, unit)];
  const small = unit === undefined ? t('welcomeMin', tiny.minutes) : countedText(tiny.amount, unit);
  return [...parts, t('welcomeMin', minutes), t('welcomeTiny', small)].join(' · ');
}
