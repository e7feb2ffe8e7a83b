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
import type { AfterReview, Review, Wait } from './review-state';

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
  switch (after.kind) {
    case 'answered':
      return t('newtabBackIn', formatSize(sizeOf(after.wait)));
    case 'unstored':
      return t('newtabUnstored');
    case 'stale':
      return t('newtabStale');
    case 'undone':
      return t('newtabUndone');
    case 'noneLeft':
      return t('reviewNothingToUndo');
    case 'skipped':
      return after.until === 'later' ? t('newtabSkippedToday') : t('newtabSkippedTomorrow');
  }
}

function sizeOf(wait: Wait): Size {
  return 'days' in wait ? sizeOfDays(wait.days) : sizeOfWait(wait.minutes * MINUTE);
}
