import type { Rating } from '@/lib/domain/review/rating';
import type { KeyAction } from './keys';
import type { NewTabModel } from './newtab-model';
import { readAloud } from './read-aloud';
import { phaseOf, suggestedRating } from './review-state';

type RatingKey = 'first' | 'second' | 'third' | 'fourth';

const TWO: Readonly<Partial<Record<RatingKey, Rating>>> = { first: 'again', second: 'good' };
const FOUR: Readonly<Record<RatingKey, Rating>> = {
  first: 'again',
  second: 'hard',
  third: 'good',
  fourth: 'easy',
};
const PLACES = Object.keys(FOUR);

/** Does what a key asks for on the new tab. Space reveals, then knows it, then goes on. */
export function runKey(model: NewTabModel, action: Exclude<KeyAction, 'help'>): void {
  const view = model.view.value;
  if (view.kind === 'done' && action === 'undo') return void model.review.undo();
  if (view.kind !== 'card') return;
  if (action === 'read') return readAloud();
  const phase = phaseOf(view.review);
  switch (action) {
    case 'go':
      if (phase === 'question') return model.review.reveal();
      return void (phase === 'answer'
        ? model.review.rate(suggestedRating(view.review))
        : model.more());
    case 'undo':
      return void model.review.undo();
    case 'skip':
      return void model.skip();
    case 'first':
    case 'second':
    case 'third':
    case 'fourth': {
      if (phase === 'question') {
        return view.review.face.choices && model.review.reveal(PLACES.indexOf(action));
      }
      const rating = (model.settings.value.buttons === 'two' ? TWO : FOUR)[action];
      if (rating && phase === 'answer') void model.review.rate(rating);
    }
  }
}
