import { RATINGS, type Rating } from '@/lib/domain/review/rating';
import type { Settings } from '@/lib/domain/settings';
import type { KeyAction } from './keys';

const PLACES: readonly KeyAction[] = ['first', 'second', 'third', 'fourth'];
const TWO: readonly Rating[] = ['again', 'good'];

/** The place, from 0, that a key from 1 to 4 means; absent for every other key. */
export function placeOf(action: KeyAction): number | undefined {
  const place = PLACES.indexOf(action);
  return place < 0 ? undefined : place;
}

/** The rating whose button stands at that place; absent where there are only two. */
export function ratingAt(place: number, buttons: Settings['buttons']): Rating | undefined {
  return (buttons === 'two' ? TWO : RATINGS)[place];
}
