import { markMedia } from '@/lib/domain/media/mark-media';
import { mediaIdsOf } from '@/lib/domain/media/media-refs';
import type { App } from '@/lib/services/app';
import type { LoadedTab } from '@/lib/services/newtab/load-tab';
import { loadUpcoming, type Upcoming } from '@/lib/services/newtab/load-upcoming';
import { loadReviewCards, type ReviewCard } from '@/lib/services/review/load-review-cards';
import { typesetSides } from '@/lib/services/typeset/typeset-sides';
import { loadMedia } from './load-media';

/** The same cards with their media as elements that keep their place (`markMedia`), formulas and code set. */
export async function markSides<Card extends Pick<ReviewCard, 'front' | 'back'>>(
  app: App,
  cards: readonly Card[],
): Promise<readonly Card[]> {
  const ids = new Set(cards.flatMap(({ front, back }) => [front, back]).flatMap(mediaIdsOf));
  const rows = await loadMedia(app, { ids: [...ids] });
  const known = new Map(rows.map((row) => [row.id, row]));
  const marked = cards.map((card) => ({
    ...card,
    front: markMedia(card.front, known),
    back: markMedia(card.back, known),
  }));
  return typesetSides(app, marked);
}

/** `loadReviewCards` with their media ready to be shown. */
export async function loadMarkedCards(
  app: App,
  input: Parameters<typeof loadReviewCards>[1],
): Promise<readonly ReviewCard[]> {
  return markSides(app, await loadReviewCards(app, input));
}

/** What `loadTab` found with the media of its card ready to be shown. */
export async function markTab(app: App, tab: LoadedTab): Promise<LoadedTab> {
  const { content } = tab;
  if (content.kind !== 'card') return tab;
  const [card = content.card] = await markSides(app, [content.card]);
  return { ...tab, content: { kind: 'card', card } };
}

/** `loadUpcoming` with the media of its cards ready to be shown. */
export async function loadMarkedUpcoming(
  app: App,
  input: Parameters<typeof loadUpcoming>[1],
): Promise<Upcoming> {
  const upcoming = await loadUpcoming(app, input);
  const cards = upcoming.tabs.flatMap((tab) => (tab.kind === 'card' ? tab.card : []));
  const marked = new Map((await markSides(app, cards)).map((card) => [card.cardId, card]));
  const tabs = upcoming.tabs.map((tab) =>
    tab.kind === 'card' ? { ...tab, card: marked.get(tab.card.cardId) ?? tab.card } : tab,
  );
  return { ...upcoming, tabs };
}
