import { batch, computed, signal } from '@preact/signals';
import type { PopupApp } from '@/lib/app/popup-app';
import type { CardId, DeckId } from '@/lib/domain/ids';
import type { Surface } from '@/lib/domain/review/history';
import type { Rating } from '@/lib/domain/review/rating';
import {
  canContinue,
  PREP_MS,
  remainingMs,
  reviewResult,
  startReview,
  withAnswer,
  withMoreTime,
  withoutAnswer,
  withSeen,
  type ReviewOrigin,
  type ReviewSession,
} from '@/lib/domain/review-session/review-session';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs } from '@/lib/domain/time/instant';
import { canRate, type AfterReview } from '@/components/review/review-state';
import { createCardFlow, type RatedCard } from './card-flow-model';
import { createPageOffer } from './page-offer-model';
import { loadNextCard } from './next-card-model';
import { createReviewPresses } from './review-presses';
import type { PopupReviewView } from './review-view';
import { createSessionKeeper } from './session-keeper-model';

/** Long enough for three cards of a page; nobody is hurried. */
const PICKED_MS_PER_CARD = 2 * MINUTE;
const MORE_MS = 5 * MINUTE;

/** Minutes done on a day, and its budget. */
export interface DayMinutes {
  readonly minutes: number;
  readonly budgetMinutes: number;
}

type GoalCards = Omit<Extract<ReviewOrigin, { kind: 'goal' }>, 'kind'>;

const CLOSED: PopupReviewView = { kind: 'closed' };

/**
 * Short reviews in the popup. They count the time the popup is open and survive its closing. Presses
 * act in turn; leaving shows at once, whatever is still on its way.
 */
export function createPopupReviewModel(
  app: PopupApp,
  onLeft: () => void,
  surface: Surface = 'popup',
) {
  const view = signal(CLOSED);
  const isLeft = signal(false);
  /** What is left of an interrupted review; absent where none waits. */
  const waiting = signal<DurationMs>();
  const page = createPageOffer(app);
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  /** What became of the card before. */
  const previous = signal<AfterReview>();
  const today = signal({ minutes: 0, budget: DEFAULT_SETTINGS.minutesPerDay });
  const flow = createCardFlow(app, surface);
  const keeper = createSessionKeeper(app);
  const { keep } = keeper;
  const report = (error: unknown) => app.report(error, 'review');
  const { inTurn, safely, pressed, starting } = createReviewPresses(report);
  let undoing: Promise<boolean> | undefined;

  async function begin(next: ReviewSession): Promise<void> {
    keeper.open(next);
    previous.value = undefined;
    settings.value = await app.settings.load();
    await loadTotals();
    await showNext();
  }

  async function loadTotals(): Promise<void> {
    showTotals(await app.services.loadTodayTotals());
  }

  function showTotals({ minutes, budgetMinutes }: DayMinutes): void {
    today.value = { minutes, budget: budgetMinutes };
  }

  /** The next card, or the end: time is over, the list is through, or nothing is left to ask. */
  async function showNext(): Promise<void> {
    const current = await keep();
    if (current === undefined) return;
    const cardId = remainingMs(current) > 0 ? await loadNextCard(app, current) : undefined;
    if (cardId === undefined) return finish();
    const isShown = await flow.show(cardId);
    if (!isShown) {
      await keep((now) => withSeen(now, cardId));
      return showNext();
    }
    showTime(current);
  }

  function showTime(session: ReviewSession): void {
    const time = { plannedMs: session.plannedMs, leftMs: remainingMs(session) };
    view.value = { kind: 'card', origin: session.origin, time };
  }

  async function finish(): Promise<void> {
    const session = keeper.current();
    if (session === undefined) return;
    const { origin, plannedMs } = session;
    const result = reviewResult(session);
    await loadTotals();
    if (origin.kind !== 'goal') await app.services.endReviewSession();
    const { minutes: todayMinutes, budget: budgetMinutes } = today.value;
    const shown = { ...result, plannedMs, todayMinutes, budgetMinutes };
    batch(() => {
      waiting.value = undefined;
      view.value =
        result.cards === 0
          ? { kind: 'nothing', origin: origin.kind }
          : { kind: 'result', origin, result: shown };
    });
  }

  /** What is left of the review waits. */
  async function putAway(): Promise<void> {
    const left = view.value.kind === 'card' ? await keep() : undefined;
    const isKept = left && left.origin.kind !== 'goal' && canContinue(left, app.now());
    keeper.close();
    batch(() => {
      waiting.value = isKept ? remainingMs(left) : undefined;
      flow.clear();
      view.value = CLOSED;
    });
  }

  /** Takes the last answer back; inside a review that card is asked again. */
  async function takeBack(): Promise<boolean> {
    const last = keeper.current()?.answers.at(-1);
    const outcome = await app.services.undoAnswer(last ? { entryId: last.entryId } : {});
    if (outcome.kind === 'nothing') return false;
    if (last) await askAgain(last, outcome.kind === 'aside');
    return true;
  }

  /** It is taken back by now, whatever becomes of asking it again. Put aside since, it is not. */
  const askAgain = safely(async ({ entryId, cardId }: RatedCard, isAside: boolean) => {
    previous.value = { kind: 'asked', says: isAside ? 'newtabUndoneAside' : 'newtabUndone' };
    if (!isAside) await flow.show(cardId);
    const session = await keep((now) => withoutAnswer(now, entryId));
    if (session && !isAside) showTime(session);
  });

  const start = (origin: ReviewOrigin, plannedMs: DurationMs) =>
    begin(startReview(origin, plannedMs, app.now()));

  const startPicked = (cardIds: readonly CardId[]) =>
    start({ kind: 'picked', cardIds }, cardIds.length * PICKED_MS_PER_CARD);

  return {
    view: computed(() => (isLeft.value ? CLOSED : view.value)),
    waiting,
    pageCards: page.pageCards,
    place: page.place,
    settings,
    review: flow.review,
    previous,
    /** Minutes done today and the budget. */
    today,
    /** Takes over an interrupted review and the minutes of the day; at each opening of the popup. */
    takeUp: (stored: ReviewSession | undefined, totals: DayMinutes): void => {
      waiting.value = stored && canContinue(stored, app.now()) ? remainingMs(stored) : undefined;
      showTotals(totals);
    },
    /** Looks for what belongs to the page under the popup. */
    loadPage: safely(page.load),
    showPlace: safely(page.showPlace),
    /** Lets an interrupted review go; its answers stay. */
    dropWaiting: safely(async () => {
      waiting.value = undefined;
      await app.services.endReviewSession();
    }),
    startMinutes: starting((minutes: number) => start({ kind: 'minutes' }, minutes * MINUTE)),
    /** The cards of a goal's deck, for what is left of the goal's own session. */
    startGoal: starting((goal: GoalCards, left: DurationMs) =>
      start({ kind: 'goal', ...goal }, left),
    ),
    /** Up to three cards of the page under the popup. */
    startPage: starting(() => startPicked(page.pageCards.value)),
    /** "Before I…": asks which deck. */
    choosePrep: pressed(async () => {
      view.value = { kind: 'prepDecks', decks: await app.services.loadPrepDecks() };
    }),
    startPrep: starting(async (deckId: DeckId) => {
      const cardIds = await app.services.loadPrepCards({ deckId });
      await start({ kind: 'prep', cardIds }, PREP_MS);
    }),
    /** One card picked from a list. */
    openCard: starting((cardId: CardId) => startPicked([cardId])),
    continueReview: starting(async () => {
      const stored = await app.services.loadReviewSession();
      if (stored) await begin(stored);
      else waiting.value = undefined;
    }),
    /** Five more minutes, from the result on (S-044). */
    goOn: starting(async () => {
      const session = keeper.current();
      if (session) await begin(withMoreTime(session, MORE_MS));
    }),
    reveal: flow.reveal,
    rate: pressed(async (rating: Rating) => {
      const asked = flow.review.value;
      if (asked === undefined || !canRate(asked, app.now())) return;
      const rated = await flow.rate(rating);
      await keep((now) => (rated ? withAnswer(now, rated) : withSeen(now, asked.cardId)));
      previous.value = flow.review.value?.after;
      await loadTotals();
      await showNext();
    }),
    /** On to the next card of a preview; nothing is recorded. */
    passCard: pressed(async () => {
      const shown = flow.review.value;
      if (shown?.revealedAt === undefined) return;
      await keep((now) => withSeen(now, shown.cardId));
      await showNext();
    }),
    app,
    /** The card that was answered last in this review. */
    lastCard: () => keeper.current()?.answers.at(-1)?.cardId,
    /** True where an answer was taken back; pressed twice, it takes one back. Throws where it stays. */
    undo: (): Promise<boolean> =>
      (undoing ??= inTurn(takeBack).finally(() => (undoing = undefined))),
    /** Stores how far the review is; call now and then and whenever the popup may close. */
    beat: safely(async () => {
      if (view.value.kind === 'card') await keep();
    }),
    /** Back to Today; what is left of the review waits there. */
    leave: async (): Promise<void> => {
      isLeft.value = true;
      await pressed(putAway)();
      isLeft.value = false;
      onLeft();
    },
    report,
  };
}

export type PopupReviewModel = ReturnType<typeof createPopupReviewModel>;
