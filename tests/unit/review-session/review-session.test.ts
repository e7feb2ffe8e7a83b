import { describe, expect, it } from 'vitest';
import { parseId, type CardId, type EntryId } from '@/lib/domain/ids';
import type { Rating } from '@/lib/domain/review/rating';
import {
  canContinue,
  nextListedCard,
  remainingMs,
  reviewResult,
  startReview,
  withActiveTime,
  withAnswer,
  withMoreTime,
  withoutAnswer,
  withSeen,
} from '@/lib/domain/review-session/review-session';
import { HOUR, MINUTE, SECOND } from '@/lib/domain/time/duration';
import { MONDAY_9AM } from '@/tests/support/factories';

const card = (name: string) => parseId<CardId>(name);
const answer = (name: string, rating: Rating, entry = `${name}-entry`) => ({
  cardId: card(name),
  entryId: parseId<EntryId>(entry),
  rating,
});
const threeMinutes = startReview({ kind: 'minutes' }, 3 * MINUTE, MONDAY_9AM);

describe('time of a review', () => {
  it('counts only while the popup is open (S-045)', () => {
    const interrupted = withActiveTime(threeMinutes, 80 * SECOND);
    expect(remainingMs(interrupted)).toBe(100 * SECOND);
    expect(canContinue(interrupted, MONDAY_9AM + HOUR)).toBe(true);
  });

  it('is over at its end and never negative (S-044)', () => {
    expect(remainingMs(withActiveTime(threeMinutes, 4 * MINUTE))).toBe(0);
  });

  it('does not run backwards when the clock does', () => {
    expect(withActiveTime(threeMinutes, -5 * MINUTE).activeMs).toBe(0);
  });

  it('grows by what is asked for, counted from where it ended', () => {
    const more = withMoreTime(withActiveTime(threeMinutes, 200 * SECOND), 5 * MINUTE);
    expect(remainingMs(more)).toBe(5 * MINUTE);
  });
});

describe('an interrupted review', () => {
  it.each([
    { name: 'its time is up', session: withActiveTime(threeMinutes, 3 * MINUTE), after: 0 },
    { name: 'it is from another part of the day', session: threeMinutes, after: 5 * HOUR },
    {
      name: 'its list is through',
      session: withSeen(
        startReview({ kind: 'picked', cardIds: [card('a')] }, MINUTE, MONDAY_9AM),
        card('a'),
      ),
      after: 0,
    },
  ])('is not offered again once $name', ({ session, after }) => {
    expect(canContinue(session, MONDAY_9AM + after)).toBe(false);
  });
});

describe('a list of cards', () => {
  it('goes through them once, in order', () => {
    const list = startReview({ kind: 'picked', cardIds: [card('a'), card('b')] }, MINUTE, 0);
    expect(nextListedCard(list)).toBe('a');
    const one = withAnswer(list, answer('a', 'good'));
    expect(nextListedCard(one)).toBe('b');
    expect(nextListedCard(withSeen(one, card('b')))).toBeUndefined();
  });

  it('shows a card again whose answer was taken back', () => {
    const list = startReview({ kind: 'picked', cardIds: [card('a')] }, MINUTE, 0);
    const answered = withAnswer(list, answer('a', 'good', 'e1'));
    expect(nextListedCard(withoutAnswer(answered, parseId('e1')))).toBe('a');
  });
});

describe('result', () => {
  it('counts a card once, by its last answer', () => {
    const session = [
      answer('a', 'again', 'e1'),
      answer('b', 'good'),
      answer('a', 'good', 'e2'),
      answer('c', 'again'),
    ].reduce(withAnswer, withActiveTime(threeMinutes, 90 * SECOND));
    expect(reviewResult(session)).toEqual({ cards: 3, known: 2, activeMs: 90 * SECOND });
  });
});
