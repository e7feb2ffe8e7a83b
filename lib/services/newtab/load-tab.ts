import type { DraftView } from '@/lib/domain/capture/draft-view';
import type { CardId, LessonId } from '@/lib/domain/ids';
import type { Candidates, TabChoice } from '@/lib/domain/queue/candidates';
import { chooseTabContent } from '@/lib/domain/queue/choose-tab-content';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { Settings } from '@/lib/domain/settings';
import type { App } from '@/lib/services/app';
import { loadDraft } from '@/lib/services/capture/load-drafts';
import { loadPendingResult } from '@/lib/services/goals/finish-session';
import { loadCandidates } from '@/lib/services/review/load-candidates';
import { loadReviewCards, type ReviewCard } from '@/lib/services/review/load-review-cards';
import type { TodayTotals } from '@/lib/services/review/load-today-totals';

export interface LoadTabInput {
  /** Cards that other tabs show now. */
  readonly leased: readonly CardId[];
  /** Cards asked for beyond the day's minutes ("Five more"). */
  readonly extra: number;
  /** What the first frame painted; it stays where it may still be asked. */
  readonly painted?: { readonly cardId: CardId };
}

/** The one thing of a tab, with what it takes to show it. */
export type TabContent =
  | { readonly kind: 'card'; readonly card: ReviewCard }
  | { readonly kind: 'lesson'; readonly lessonId: LessonId }
  | { readonly kind: 'draft'; readonly draft: DraftView }
  | { readonly kind: 'timeUp'; readonly pending: GoalSession }
  | { readonly kind: 'done'; readonly canMore: boolean }
  | { readonly kind: 'plain' }
  | { readonly kind: 'welcome' };

export interface LoadedTab {
  readonly content: TabContent;
  readonly settings: Settings;
  readonly totals: TodayTotals;
}

/** Decides what a tab shows: what it painted if that may still be asked, else the right thing next. */
export async function loadTab(app: App, input: LoadTabInput): Promise<LoadedTab> {
  const { leased, extra, painted } = input;
  const [{ candidates, limits, settings, totals }, pending] = await Promise.all([
    loadCandidates(app, { leased, extra }),
    loadPendingResult(app),
  ]);
  const shown = { settings, totals };
  if (pending) return { ...shown, content: { kind: 'timeUp', pending } };
  const choice = chooseTabContent(candidates, limits, app.now());
  const kept = painted && mayStay(choice, candidates, painted.cardId) ? painted.cardId : undefined;
  return { ...shown, content: await contentOf(app, choice, kept) };
}

/** Whether a painted card may still be asked now: a better one alone is no reason to swap it. */
function mayStay(choice: TabChoice, candidates: Candidates, cardId: CardId): boolean {
  if (choice.kind === 'done' || choice.kind === 'plain') return false;
  const { learning, due, fresh, spare } = candidates;
  return [...learning, ...due, ...fresh, ...spare].some((card) => card.cardId === cardId);
}

async function contentOf(app: App, choice: TabChoice, kept?: CardId): Promise<TabContent> {
  const cardId = kept ?? (choice.kind === 'card' ? choice.card.cardId : undefined);
  if (cardId !== undefined) {
    const [card] = await loadReviewCards(app, { cardIds: [cardId] });
    return card ? { kind: 'card', card } : { kind: 'done', canMore: false };
  }
  switch (choice.kind) {
    case 'lesson':
      return { kind: 'lesson', lessonId: choice.lessonId };
    case 'draft': {
      const draft = await loadDraft(app, { draftId: choice.draftId });
      return draft ? { kind: 'draft', draft } : { kind: 'done', canMore: false };
    }
    case 'plain':
      return { kind: choice.reason === 'empty' ? 'welcome' : 'plain' };
    case 'done':
      return { kind: 'done', canMore: choice.canMore };
    case 'card':
    case 'prep':
      return { kind: 'done', canMore: false };
  }
}
