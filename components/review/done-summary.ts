import { t, tn } from '@/lib/i18n/t';

/** "8 minutes, 14 cards"; one calm sentence where nothing was asked. */
export function doneSummary(spent: number, cards: number): string {
  if (cards === 0) return t('newtabNothingYet');
  const minutes = Math.max(1, Math.round(spent));
  return t('newtabSummary', tn('minutes', minutes), tn('cards', cards));
}
