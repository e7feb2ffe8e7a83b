import { t } from '@/lib/i18n/t';

/** The ring in the bite: today's share, and the same in words. */
export function ringOf(today: { readonly minutes: number; readonly budgetMinutes: number }): {
  readonly share: number;
  readonly label: string;
} {
  const { minutes, budgetMinutes } = today;
  return {
    share: Math.min(1, minutes / budgetMinutes),
    label: t('newtabMinutesOf', Math.round(minutes), budgetMinutes),
  };
}
