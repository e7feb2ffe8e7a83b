import { useLayoutEffect } from 'preact/hooks';
import { keyAction, type KeyAction } from '@/components/review/keys';
import { placeOf, ratingAt } from '@/components/review/rating-keys';
import { readAloud } from '@/components/review/read-aloud';
import { suggestedRating, type Review } from '@/components/review/review-state';
import type { Rating } from '@/lib/domain/review/rating';
import type { Settings } from '@/lib/domain/settings';

/** What the keys press on a card outside of the new tab. */
export interface CardKeys {
  /** The card in hand; absent where there is none, and then no key does anything. */
  readonly review: () => Review | undefined;
  readonly buttons: Settings['buttons'];
  /** Shows the answer; `picked` is which of its choices was chosen, from 0. */
  readonly reveal: (picked?: number) => void;
  readonly rate: (rating: Rating) => void;
  readonly undo: () => void;
  /** On to the next card without a rating; there the ratings have no keys. */
  readonly pass?: () => void;
}

/** Space shows, then knows; 1–4 choose where there are choices, then rate; Z takes the last answer back; R reads aloud. */
export function useCardKeys(keys: CardKeys, areOn: boolean): void {
  useLayoutEffect(() => {
    if (!areOn) return undefined;
    const press = (event: KeyboardEvent) => {
      const action = keyAction(event);
      const review = keys.review();
      if (action === undefined || review === undefined) return;
      event.preventDefault();
      if (action === 'undo') return keys.undo();
      if (action === 'read') return readAloud();
      if (review.revealedAt === undefined) return revealBy(keys, action);
      if (keys.pass) return action === 'go' ? keys.pass() : undefined;
      const place = placeOf(action);
      const rating = place === undefined ? undefined : ratingAt(place, keys.buttons);
      if (action === 'go') keys.rate(suggestedRating(review));
      else if (rating) keys.rate(rating);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [keys, areOn]);
}

function revealBy({ reveal, review }: CardKeys, action: KeyAction): void {
  const picked = placeOf(action);
  if (action === 'go') reveal();
  else if (picked !== undefined && review()?.face.choices) reveal(picked);
}
