import type { CardId } from '@/lib/domain/ids';
import type { Settings } from '@/lib/domain/settings';
import type { App } from '@/lib/services/app';
import { loadReviewCards, type ReviewCard } from '@/lib/services/review/load-review-cards';
import { loadTodayTotals, type TodayTotals } from '@/lib/services/review/load-today-totals';
import { chooseCards } from './choose-cards';

export interface LoadTabInput {
  /** Cards that other tabs show now. */
  readonly leased: readonly CardId[];
  /** Cards asked for beyond the day's minutes ("Five more"). */
  readonly extra: number;
  /** What the first frame painted; it stays where it is still right. */
  readonly painted?: { readonly cardId: CardId };
}

/** The one thing of a tab. */
export type TabContent =
  | { readonly kind: 'card'; readonly card: ReviewCard }
  | { readonly kind: 'done'; readonly totals: TodayTotals; readonly canMore: boolean };

export interface LoadedTab {
  readonly content: TabContent;
  readonly settings: Settings;
  readonly totals: TodayTotals;
}

/** Decides what a tab shows: what it painted if that still is the right thing, else the next one. */
export async function loadTab(app: App, input: LoadTabInput): Promise<LoadedTab> {
  const [settings, totals, ids] = await Promise.all([
    app.settings.load(),
    loadTodayTotals(app),
    chooseCards(app, { count: 20 }),
  ]);
  const free = ids.filter((id) => !input.leased.includes(id));
  const painted = free.find((id) => id === input.painted?.cardId);
  const isDone = totals.isDone && input.extra === 0;
  const [card] = isDone
    ? []
    : await loadReviewCards(app, {
        cardIds: [painted ?? free[0]].filter((id) => id !== undefined),
      });
  const content: TabContent = card
    ? { kind: 'card', card }
    : { kind: 'done', totals, canMore: free.length > 0 };
  return { content, settings, totals };
}
