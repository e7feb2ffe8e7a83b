import type { App } from '@/lib/services/app';
import { loadTab, type LoadedTab, type LoadTabInput } from '@/lib/services/newtab/load-tab';
import { loadReviewCards, type ReviewCard } from '@/lib/services/review/load-review-cards';

/** Sounds, elements that name a source, and what opens a formula or code. */
const MENTION = /\[sound:|<(?:img|audio|video|pre)\b|\\[([]|\[\$|\[latex]|```/i;

/** A tab with its card ready to be shown: in its form, with media and formulas. The code for that comes only where it is wanted. */
export async function loadTabWithMedia(app: App, input: LoadTabInput): Promise<LoadedTab> {
  const tab = await loadTab(app, input);
  if (tab.content.kind !== 'card' || !wantsMore(tab.content.card)) return tab;
  return (await import('@/lib/services/media/mark-sides')).markTab(app, tab, input);
}

/** Cards ready to be shown. */
export async function loadCardsWithMedia(
  app: App,
  input: Parameters<typeof loadReviewCards>[1],
): Promise<readonly ReviewCard[]> {
  const cards = await loadReviewCards(app, input);
  if (!cards.some(wantsMore)) return cards;
  return (await import('@/lib/services/media/mark-sides')).markCards(app, cards);
}

/** Whether a card is more than the words of its sides. */
function wantsMore({ front, back, promptWish }: ReviewCard): boolean {
  return promptWish !== undefined || MENTION.test(front + back);
}
