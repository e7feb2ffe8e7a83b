import { t, tn } from '@/lib/i18n/t';

/** "8 minutes, 14 cards"; one calm sentence where nothing was asked. */
export function doneSummary(totals: { readonly minutes: number; readonly cards: number }): string {
  if (totals.cards === 0) return t('newtabNothingYet');
  const minutes = Math.max(1, Math.round(totals.minutes));
  return t('newtabSummary', tn('minutes', minutes), tn('cards', totals.cards));
}
