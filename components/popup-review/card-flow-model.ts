import { signal, type ReadonlySignal } from '@preact/signals';
import {
  canRate,
  isSettled,
  lookMs,
  revealed,
  waitUntil,
  type AfterReview,
  type Review,
} from '@/components/review/review-state';
import type { PopupApp } from '@/lib/app/popup-app';
import type { CardId, EntryId } from '@/lib/domain/ids';
import type { Surface } from '@/lib/domain/review/history';
import type { Rating } from '@/lib/domain/review/rating';

/** What walking through cards asks of an app. */
export type CardFlowApp = Pick<PopupApp, 'now' | 'newId'> & {
  readonly services: Pick<
    PopupApp['services'],
    'loadReviewCards' | 'answerCard' | 'undoAnswer' | 'recordShown'
  >;
};

export interface CardFlow {
  /** The card in hand; absent before the first and where one is gone. */
  readonly review: ReadonlySignal<Review | undefined>;
  /** Shows a card's question. False where the card no longer exists. */
  readonly show: (cardId: CardId) => Promise<boolean>;
  readonly clear: () => void;
  /** Shows the answer; `picked` is which of its choices was chosen, from 0. */
  readonly reveal: (picked?: number) => void;
  /** Stores the answer; what became of it stands in `review` and comes back too. */
  readonly rate: (rating: Rating) => Promise<RatedCard | undefined>;
  /** Takes the answer of the card in hand back and shows its question again. */
  readonly undo: () => Promise<EntryId | undefined>;
}

export interface RatedCard {
  readonly cardId: CardId;
  readonly entryId: EntryId;
  readonly rating: Rating;
}

/** One card at a time through question, answer and rating, wherever it is shown. */
export function createCardFlow(app: CardFlowApp, surface: Surface): CardFlow {
  const review = signal<Review>();

  async function show(cardId: CardId): Promise<boolean> {
    // How a card looks is no matter of a page that opens without one.
    const [[card], { reviewOf }] = await Promise.all([
      app.services.loadReviewCards({ cardIds: [cardId] }),
      import('@/components/review/review-of'),
    ]);
    if (card === undefined) {
      review.value = undefined;
      return false;
    }
    review.value = reviewOf(card, app.now());
    await app.services.recordShown({ cardId, surface });
    return true;
  }

  /** Ends the storing of an answer: with what to say, or with the card to be answered again. */
  function settle(entryId: EntryId, after?: AfterReview): void {
    const current = review.value;
    if (current?.storing?.entryId !== entryId) return;
    const { storing: _stored, ...rest } = current;
    review.value = { ...rest, ...(after && { after }) };
  }

  return {
    review,
    show,
    clear: () => {
      review.value = undefined;
    },
    reveal: (picked) => {
      const current = review.value;
      if (current && !isSettled(current)) review.value = revealed(current, app.now(), picked);
    },
    rate: async (rating) => {
      const current = review.value;
      if (!current || !canRate(current, app.now())) return undefined;
      const { cardId, head } = current;
      const entryId = app.newId<EntryId>();
      const tookMs = lookMs(current, app.now());
      // The row speaks only of what is stored.
      review.value = { ...current, storing: { entryId, rating, tookMs } };
      const outcome = await app.services
        .answerCard({
          cardId,
          entryId,
          expectedHead: head,
          promised: current.waits?.[rating],
          rating,
          tookMs,
          surface,
        })
        .catch((error: unknown) => {
          // Not stored: the card stands as it was, to be answered again.
          settle(entryId);
          throw error;
        });
      if (outcome.kind !== 'answered') {
        settle(entryId, { kind: 'passed', says: 'newtabStale' });
        return undefined;
      }
      const { isLeech } = outcome;
      settle(entryId, { kind: 'answered', entryId, wait: waitUntil(outcome, app.now()), isLeech });
      return { cardId, entryId, rating };
    },
    undo: async () => {
      const after = review.value?.after;
      if (after?.kind !== 'answered') return undefined;
      const outcome = await app.services.undoAnswer({ entryId: after.entryId });
      if (outcome.kind !== 'undone') return undefined;
      await show(outcome.cardId);
      return outcome.entryId;
    },
  };
}
