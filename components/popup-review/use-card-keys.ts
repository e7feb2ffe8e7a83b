import { useEffect } from 'preact/hooks';
import { keyAction, type KeyAction } from '@/components/review/keys';
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

const TWO: Partial<Record<KeyAction, Rating>> = { first: 'again', second: 'good' };
const FOUR: Partial<Record<KeyAction, Rating>> = {
  first: 'again',
  second: 'hard',
  third: 'good',
  fourth: 'easy',
};
const PLACES = Object.keys(FOUR);

/** Space shows, then knows; 1–4 choose where there are choices, then rate; Z takes the last answer back; R reads aloud. */
export function useCardKeys(keys: CardKeys, areOn: boolean): void {
  useEffect(() => {
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
      const ratings = keys.buttons === 'two' ? TWO : FOUR;
      const rating = action === 'go' ? suggestedRating(review) : ratings[action];
      if (rating) keys.rate(rating);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [keys, areOn]);
}

function revealBy({ reveal, review }: CardKeys, action: KeyAction): void {
  const picked = PLACES.indexOf(action);
  if (action === 'go') reveal();
  else if (picked >= 0 && review()?.face.choices) reveal(picked);
}
