import { formatDays, formatWait } from '@/lib/i18n/interval';
import { t } from '@/lib/i18n/t';
import type { AfterReview, Wait } from './review-state';

/** "10 minutes", "3 days", "5 months". */
export function waitWords(wait: Wait): string {
  return 'days' in wait ? formatDays(wait.days) : formatWait(wait.minutes * 60_000);
}

/** What the button row says once a card is rated. */
export function afterWords(after: AfterReview): string {
  switch (after.kind) {
    case 'answered':
      return t('newtabBackIn', waitWords(after.wait));
    case 'unstored':
      return t('newtabUnstored');
    case 'stale':
      return t('newtabStale');
    case 'undone':
      return t('newtabUndone');
    case 'skipped':
      return after.until === 'later' ? t('newtabSkippedToday') : t('newtabSkippedTomorrow');
  }
}
