import type { EpochMs } from '@/lib/domain/time/instant';
import { locale, t } from '@/lib/i18n/t';

/** Where a card is from and when it was shown: "Spanish · 14:02 · answered". */
export function shownWords(deckName: string, shownAt: EpochMs, isAnswered: boolean): string {
  const time = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' });
  const parts = [deckName, time.format(shownAt), ...(isAnswered ? [t('reviewAnswered')] : [])];
  return parts.join(' · ');
}
