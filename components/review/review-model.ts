import type { NewTabApp } from '@/lib/app/newtab-app';
import type { CardId, EntryId } from '@/lib/domain/ids';
import type { Rating } from '@/lib/domain/review/rating';
import { MINUTE } from '@/lib/domain/time/duration';
import {
  canRate,
  isSettled,
  lookMs,
  revealed,
  waitUntil,
  type AfterReview,
  type GivenAnswer,
  type Review,
} from './review-state';

/** Where the card on the screen is kept. */
export interface ReviewSlot {
  readonly get: () => Review | undefined;
  readonly set: (review: Review) => void;
  /** Shows the question of a card whose answer was taken back, whichever tab it was given in (C-15). */
  readonly askAgain: (cardId: CardId) => Promise<void>;
  /** Active minutes that an answer adds to today. */
  readonly addMinutes: (minutes: number) => void;
  /** Does what was pressed; where that fails, it is said, with the same press as the way on. */
  readonly attempt: (press: () => Promise<unknown>) => Promise<void>;
}

export interface ReviewActions {
  /** Shows the answer; `picked` is which of its choices was chosen, from 0. */
  readonly reveal: (picked?: number) => void;
  readonly rate: (rating: Rating) => Promise<void>;
  /** Stores an answer again that the database did not take. */
  readonly retry: () => Promise<void>;
  /** Takes back what was done last: a help, else the answer. */
  readonly undo: () => Promise<unknown>;
  /** False where the card is gone and something else has to come. */
  readonly skip: () => Promise<boolean>;
  /** Another context wrote cards: says so if it answered this one, asks it again if it took it back. */
  readonly check: () => Promise<void>;
}

type Asks = Pick<NewTabApp, 'now' | 'newId' | 'report'> & {
  readonly services: Pick<
    NewTabApp['services'],
    'answerCard' | 'undoAnswer' | 'skipCard' | 'loadHead'
  >;
};

/** What a person can do with the card of a new tab. */
export function createReviewActions(app: Asks, slot: ReviewSlot): ReviewActions {
  let isSkipping = false;

  const settle = (after: AfterReview) => {
    const review = slot.get();
    if (review) slot.set({ ...review, storing: undefined, after });
  };

  /** The row speaks only of what is stored. */
  async function store(review: Review, given: GivenAnswer): Promise<void> {
    slot.set({ ...review, after: undefined, storing: given });
    const { cardId, head } = review;
    try {
      const outcome = await app.services.answerCard({
        ...given,
        cardId,
        expectedHead: head,
        promised: review.waits?.[given.rating],
        surface: 'newtab',
      });
      if (outcome.kind !== 'answered') return settle({ kind: 'passed', says: 'newtabStale' });
      settle({
        kind: 'answered',
        entryId: given.entryId,
        wait: waitUntil(outcome, app.now()),
        isLeech: outcome.isLeech,
      });
      slot.addMinutes(given.tookMs / MINUTE);
    } catch (error) {
      app.report(error, 'answer');
      settle({ kind: 'unstored', given });
    }
  }

  return {
    reveal: (picked) => {
      const review = slot.get();
      if (review && !isSettled(review)) slot.set(revealed(review, app.now(), picked));
    },
    rate: async (rating) => {
      const review = slot.get();
      if (!review || !canRate(review, app.now())) return;
      const entryId = app.newId<EntryId>();
      await store(review, { entryId, rating, tookMs: lookMs(review, app.now()) });
    },
    retry: async () => {
      const review = slot.get();
      if (review?.after?.kind === 'unstored') await store(review, review.after.given);
    },
    undo: () => {
      const after = slot.get()?.after;
      const answered = after?.kind === 'answered' ? after : undefined;
      if (answered?.helped) return answered.helped.undo();
      return slot.attempt(async () => {
        const outcome = await app.services.undoAnswer({ entryId: answered?.entryId });
        const asked = slot.get();
        if (outcome.kind === 'undone') {
          // Apart: it is taken back by now, and tried again it would be the answer before.
          await slot.attempt(() => slot.askAgain(outcome.cardId));
        } else if (outcome.cardId === asked?.cardId) {
          settle({ kind: 'passed', says: 'newtabUndoneAside' });
        } else if (asked && !isSettled(asked)) {
          settle({
            kind: 'asked',
            says: outcome.cardId ? 'newtabUndoneAside' : 'reviewNothingToUndo',
          });
        }
      });
    },
    skip: async () => {
      const review = slot.get();
      // Pressed twice it would be off until tomorrow.
      if (!review || isSettled(review) || isSkipping) return true;
      isSkipping = true;
      const outcome = await app.services
        .skipCard({ cardId: review.cardId })
        .finally(() => (isSkipping = false));
      if (outcome.kind === 'missing') return false;
      settle(outcome);
      return true;
    },
    check: async () => {
      const review = slot.get();
      const isAnswered = review?.after?.kind === 'answered';
      if (!review || (isSettled(review) && !isAnswered)) return;
      const { cardId, after } = review;
      const isHead = (await app.services.loadHead({ cardId })) === review.head;
      const now = slot.get();
      if (isHead !== isAnswered || now?.cardId !== cardId || now.after !== after) return;
      if (isAnswered) await slot.askAgain(cardId);
      else settle({ kind: 'passed', says: 'newtabStale' });
    },
  };
}
