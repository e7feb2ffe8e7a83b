import type { CardId, DraftId, LessonId } from '@/lib/domain/ids';
import type { Candidates, TabChoice } from '@/lib/domain/queue/candidates';
import { chooseTabContent } from '@/lib/domain/queue/choose-tab-content';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import type { Choices } from '@/lib/domain/prompt/choices';
import type { Settings } from '@/lib/domain/settings';
import { MINUTE } from '@/lib/domain/time/duration';
import type { App } from '@/lib/services/app';
import { loadPendingResult } from '@/lib/services/goals/load-pending-result';
import { loadCandidates } from '@/lib/services/queue/load-candidates';
import { loadReviewCards, type ReviewCard } from '@/lib/services/review/load-review-cards';
import { loadTodayTotals } from '@/lib/services/review/load-today-totals';

export interface LoadTabInput {
  /** Cards that other tabs show now. */
  readonly leased: readonly CardId[];
  /** What the first frame painted; it stays where it may still be asked. */
  readonly painted?: {
    readonly cardId: CardId;
    readonly face?: { readonly choices?: Choices | undefined };
  };
}

/** The one thing of a tab, with what it takes to show it. */
export type TabContent =
  | { readonly kind: 'card'; readonly card: ReviewCard }
  | { readonly kind: 'lesson'; readonly lessonId: LessonId }
  | { readonly kind: 'draft'; readonly draftId: DraftId }
  | { readonly kind: 'timeUp'; readonly pending: GoalSession }
  | { readonly kind: 'done'; readonly canMore: boolean; readonly cards: number }
  | { readonly kind: 'plain' }
  | { readonly kind: 'welcome' };

export interface LoadedTab {
  readonly content: TabContent;
  readonly settings: Settings;
  /** Minutes done today and the day's budget, not rounded. */
  readonly minutes: number;
  readonly budgetMinutes: number;
  /** The day's shortlist is missing: call `rebuildShortlist` in an idle moment. */
  readonly isShortlistStale: boolean;
}

/** Decides what a tab shows: what it painted if that may still be asked, else the right thing next. */
export async function loadTab(app: App, input: LoadTabInput): Promise<LoadedTab> {
  const { leased, painted } = input;
  const [settings, { candidates, limits, isShortlistStale }, pending] = await Promise.all([
    app.settings.load(),
    loadCandidates(app, { leased }),
    loadPendingResult(app),
  ]);
  const loaded = {
    settings,
    minutes: candidates.spentMs / MINUTE,
    budgetMinutes: limits.budgetMs / MINUTE,
    isShortlistStale,
  };
  if (pending) return { ...loaded, content: { kind: 'timeUp', pending } };
  const choice = chooseTabContent(candidates, limits, app.now());
  const kept = painted && mayStay(choice, candidates, painted.cardId) ? painted.cardId : undefined;
  return { ...loaded, content: await contentOf(app, choice, kept) };
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
    return card ? { kind: 'card', card } : done(app, false);
  }
  switch (choice.kind) {
    case 'lesson':
      return { kind: 'lesson', lessonId: choice.lessonId };
    case 'draft':
      return { kind: 'draft', draftId: choice.draftId };
    case 'plain':
      return { kind: choice.reason === 'empty' ? 'welcome' : 'plain' };
    case 'done':
      return done(app, choice.canMore);
    case 'card':
      return done(app, false);
  }
}

async function done(app: App, canMore: boolean): Promise<TabContent> {
  const { cards } = await loadTodayTotals(app);
  return { kind: 'done', canMore, cards };
}
