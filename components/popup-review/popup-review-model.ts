import { batch, signal } from '@preact/signals';
import type { PopupApp } from '@/lib/app/popup-app';
import type { CardId, DeckId } from '@/lib/domain/ids';
import type { Surface } from '@/lib/domain/review/history';
import type { Rating } from '@/lib/domain/review/rating';
import {
  canContinue,
  nextListedCard,
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
import type { AfterReview } from '@/components/review/review-state';
import { createCardFlow } from './card-flow-model';
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

/** Short reviews in the popup. They count the time the popup is open and survive its closing. */
export function createPopupReviewModel(
  app: PopupApp,
  onLeft: () => void,
  surface: Surface = 'popup',
) {
  const view = signal<PopupReviewView>({ kind: 'closed' });
  /** What is left of an interrupted review; absent where none waits. */
  const waiting = signal<DurationMs>();
  /** Cards that belong to the page under the popup. */
  const pageCards = signal<readonly CardId[]>([]);
  /** The sentence of the card that led to the page under the popup. */
  const place = signal<Awaited<ReturnType<PopupApp['services']['loadPlaceOnPage']>>>(undefined);
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  /** What became of the card before. */
  const previous = signal<AfterReview>();
  const today = signal({ minutes: 0, budget: DEFAULT_SETTINGS.minutesPerDay });
  const flow = createCardFlow(app, surface);
  const keeper = createSessionKeeper(app);
  const { keep } = keeper;

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
    const cardId = remainingMs(current) > 0 ? await nextCard(current) : undefined;
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

  async function nextCard(current: ReviewSession): Promise<CardId | undefined> {
    const { origin } = current;
    if (origin.kind === 'picked' || origin.kind === 'prep') return nextListedCard(current);
    const last = current.answers.at(-1)?.cardId;
    const queue = await app.services.loadQueue({
      limit: 2 + current.seen.length,
      ...(origin.kind === 'goal' && { deckIds: [origin.deckId] }),
    });
    const askable = queue.filter((card) => !current.seen.includes(card.cardId));
    return (askable.find((card) => card.cardId !== last) ?? askable[0])?.cardId;
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

  /** An action that a press starts: what it cannot do is kept for diagnostics. */
  function safely<Given extends readonly unknown[]>(work: (...given: Given) => Promise<void>) {
    return (...given: Given) =>
      work(...given).catch((error: unknown) => app.report(error, 'popup review'));
  }

  const start = (origin: ReviewOrigin, plannedMs: DurationMs) =>
    begin(startReview(origin, plannedMs, app.now()));

  const startPicked = (cardIds: readonly CardId[]) =>
    start({ kind: 'picked', cardIds }, cardIds.length * PICKED_MS_PER_CARD);

  return {
    view,
    waiting,
    pageCards,
    place,
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
    loadPage: safely(async () => {
      pageCards.value = await app.services.loadCardsOfActivePage();
      place.value = await app.services.loadPlaceOnPage();
    }),
    /** Leads to the stored sentence on the page; where it went meanwhile, that is said. */
    showPlace: safely(async () => {
      const found = place.value;
      if (found === undefined) return;
      const { kind } = await app.services.showPlaceOnPage({ noteId: found.noteId });
      if (kind === 'shown') close();
      else place.value = { ...found, isThere: false };
    }),
    /** Lets an interrupted review go; its answers stay. */
    dropWaiting: safely(async () => {
      waiting.value = undefined;
      await app.services.endReviewSession();
    }),
    startMinutes: safely((minutes: number) => start({ kind: 'minutes' }, minutes * MINUTE)),
    /** The cards of a goal's deck, for what is left of the goal's own session. */
    startGoal: safely((goal: GoalCards, leftMs: DurationMs) =>
      start({ kind: 'goal', ...goal }, leftMs),
    ),
    /** Up to three cards of the page under the popup. */
    startPage: safely(() => startPicked(pageCards.value)),
    /** "Before I…": asks which deck. */
    choosePrep: safely(async () => {
      view.value = { kind: 'prepDecks', decks: await app.services.loadPrepDecks() };
    }),
    startPrep: safely(async (deckId: DeckId) => {
      const cardIds = await app.services.loadPrepCards({ deckId });
      await start({ kind: 'prep', cardIds }, PREP_MS);
    }),
    /** One card picked from a list. */
    openCard: safely((cardId: CardId) => startPicked([cardId])),
    continueReview: safely(async () => {
      const stored = await app.services.loadReviewSession();
      if (stored) await begin(stored);
      else waiting.value = undefined;
    }),
    /** Five more minutes, from the result on (S-044). */
    goOn: safely(async () => {
      const session = keeper.current();
      if (session) await begin(withMoreTime(session, MORE_MS));
    }),
    reveal: flow.reveal,
    rate: safely(async (rating: Rating) => {
      const rated = await flow.rate(rating);
      const { cardId, after } = flow.review.value ?? {};
      if (cardId === undefined || after === undefined) return;
      await keep((now) => (rated ? withAnswer(now, rated) : withSeen(now, cardId)));
      previous.value = after;
      await loadTotals();
      await showNext();
    }),
    /** On to the next card of a preview; nothing is recorded. */
    passCard: safely(async () => {
      const cardId = flow.review.value?.cardId;
      if (cardId !== undefined) await keep((now) => withSeen(now, cardId));
      await showNext();
    }),
    /** Takes the last answer back; inside a review that card is asked again. */
    undo: async (): Promise<boolean> => {
      const last = keeper.current()?.answers.at(-1);
      const outcome = await app.services.undoAnswer(last ? { entryId: last.entryId } : {});
      if (outcome.kind !== 'undone') return false;
      if (last === undefined) return true;
      previous.value = { kind: 'undone' };
      const session = await keep((now) => withoutAnswer(now, last.entryId));
      await flow.show(last.cardId);
      if (session) showTime(session);
      return true;
    },
    /** Stores how far the review is; call now and then and whenever the popup may close. */
    beat: safely(async () => {
      if (view.value.kind === 'card') await keep();
    }),
    /** Back to Today; what is left of the review waits there. */
    leave: safely(async () => {
      const left = view.value.kind === 'card' ? await keep() : undefined;
      const isKept = left && left.origin.kind !== 'goal' && canContinue(left, app.now());
      waiting.value = isKept ? remainingMs(left) : undefined;
      keeper.close();
      flow.clear();
      view.value = { kind: 'closed' };
      onLeft();
    }),
    report: (error: unknown) => app.report(error, 'popup review'),
  };
}

export type PopupReviewModel = ReturnType<typeof createPopupReviewModel>;
