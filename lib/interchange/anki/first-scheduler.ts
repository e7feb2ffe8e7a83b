import type { AnkiReview } from './collection';

/** Anki's numbers for a line of the log that answers a step. */
const LEARNING = 0;
const RELEARNING = 2;

/**
 * The log of Anki's first scheduler in the numbers of its later ones. Its steps had three buttons, so
 * 2 is Good there and 3 is Easy; on a review all four meant what they mean. Anki itself renumbers them
 * so when a collection leaves that scheduler (`ease + 1` where ease is 2 or 3 and type 0 or 2). All
 * else is the same: intervals of steps are negative seconds, factors are 0 until a card is learned.
 *
 * @param scheduler `schedVer` of the collection's settings. Collections without it are of the first,
 * unless a step was answered with a fourth button.
 */
export function withFourButtons(
  reviews: readonly AnkiReview[],
  scheduler: unknown,
): readonly AnkiReview[] {
  const isFirst =
    scheduler === 1 ||
    (scheduler === undefined && !reviews.some((review) => isStep(review) && review.ease === 4));
  if (!isFirst) return reviews;
  return reviews.map((review) => {
    const isMoved = isStep(review) && (review.ease === 2 || review.ease === 3);
    return isMoved ? { ...review, ease: review.ease + 1 } : review;
  });
}

function isStep({ type }: AnkiReview): boolean {
  return type === LEARNING || type === RELEARNING;
}
