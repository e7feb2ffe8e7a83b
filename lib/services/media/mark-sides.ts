import { markMedia } from '@/lib/domain/media/mark-media';
import { mediaIdsOf } from '@/lib/domain/media/media-refs';
import type { Choices } from '@/lib/domain/prompt/choices';
import type { App } from '@/lib/services/app';
import type { LoadedTab, LoadTabInput } from '@/lib/services/newtab/load-tab';
import { loadUpcoming, type Upcoming } from '@/lib/services/newtab/load-upcoming';
import { inForms } from '@/lib/services/prompt/in-forms';
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

/** Cards as they are shown: in the form that their deck wants, their media ready. */
export async function markCards(
  app: App,
  cards: readonly ReviewCard[],
  shown?: Choices,
): Promise<readonly ReviewCard[]> {
  return markSides(app, await inForms(app, cards, shown));
}

/** `loadReviewCards`, ready to be shown. */
export async function loadMarkedCards(
  app: App,
  input: Parameters<typeof loadReviewCards>[1],
): Promise<readonly ReviewCard[]> {
  return markCards(app, await loadReviewCards(app, input));
}

/** What `loadTab` found with its card ready to be shown; what the painted one shows to choose from stays. */
export async function markTab(
  app: App,
  tab: LoadedTab,
  { painted }: LoadTabInput,
): Promise<LoadedTab> {
  const { content } = tab;
  if (content.kind !== 'card') return tab;
  const isSame = painted?.cardId === content.card.cardId;
  const shown = isSame ? painted.face?.choices : undefined;
  const [card = content.card] = await markCards(app, [content.card], shown);
  return { ...tab, content: { kind: 'card', card } };
}

/** `loadUpcoming` with its cards ready to be shown. */
export async function loadMarkedUpcoming(
  app: App,
  input: Parameters<typeof loadUpcoming>[1],
): Promise<Upcoming> {
  const upcoming = await loadUpcoming(app, input);
  const cards = upcoming.tabs.flatMap((tab) => (tab.kind === 'card' ? tab.card : []));
  const marked = new Map((await markCards(app, cards)).map((card) => [card.cardId, card]));
  const tabs = upcoming.tabs.map((tab) =>
    tab.kind === 'card' ? { ...tab, card: marked.get(tab.card.cardId) ?? tab.card } : tab,
  );
  return { ...upcoming, tabs };
}
