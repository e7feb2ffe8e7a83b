import type { Rating } from '@/lib/domain/review/rating';
import { MINUTE } from '@/lib/domain/time/duration';
import {
  formatSize,
  formatSizeAlone,
  sizeOfDays,
  sizeOfWait,
  type Size,
} from '@/lib/i18n/interval';
import { t } from '@/lib/i18n/t';
import { phaseOf, type AfterReview, type Review, type Wait } from './review-state';

/** What stands on each rating button: when the card would come back ("3 days"). */
export function intervalWords(waits: Review['waits']): Record<Rating, string> | undefined {
  if (!waits) return undefined;
  const words = (wait: Wait) => formatSizeAlone(sizeOf(wait));
  return {
    again: words(waits.again),
    hard: words(waits.hard),
    good: words(waits.good),
    easy: words(waits.easy),
  };
}

/** What the button row says once a card is rated. */
export function afterWords(after: AfterReview): string {
  if ('says' in after) return t(after.says);
  if (after.kind === 'unstored') return t('newtabUnstored');
  if (after.kind === 'answered') {
    return after.helped?.sentence ?? t('newtabBackIn', formatSize(sizeOf(after.wait)));
  }
  return t(after.until === 'later' ? 'newtabSkippedToday' : 'newtabSkippedTomorrow');
}

/** What is announced of a card: what became of it, or of the choice that was made. */
export function saidWords(review: Review): string {
  const { after, picked, face } = review;
  const { answers, right } = face.choices ?? {};
  if (picked === undefined || !answers || phaseOf(review) === 'rated') {
    return after ? afterWords(after) : '';
  }
  if (picked === right) return t('lessonsRight');
  return `${t('lessonsNotQuite')} ${t('lessonsShown')} ${answers[right ?? 0] ?? ''}`;
}

function sizeOf(wait: Wait): Size {
  return 'days' in wait ? sizeOfDays(wait.days) : sizeOfWait(wait.minutes * MINUTE);
}
