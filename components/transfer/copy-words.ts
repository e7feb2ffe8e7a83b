import { tn } from '@/lib/i18n/t';

/** What a copy holds, in two words: its cards, or its goals where there are none. */
export function copyWords({ cards, goals }: { cards: number; goals: number }): string {
  return cards > 0 ? tn('cards', cards) : tn('transferGoals', goals);
}
