import type { KeyAction } from './keys';
import type { NewTabModel } from './newtab-model';
import { readAloud } from './read-aloud';
import { placeOf, ratingAt } from './rating-keys';
import { phaseOf, suggestedRating, type Review } from './review-state';

/** Does what a key asks for on the new tab. Space reveals, then knows it, then goes on, in a lesson, too. */
export function runKey(model: NewTabModel, action: KeyAction): void {
  if (action === 'help') return void model.openHelp();
  const view = model.view.value;
  if (view.kind === 'done' && action === 'undo') return void model.review.undo();
  if (view.kind === 'extra') return view.extra.press?.(action, () => void model.more());
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
    case 'fourth':
      return takePlace(model, view.review, action);
  }
}

/** 1 to 4 choose where there is something to choose from, then rate. */
function takePlace(model: NewTabModel, review: Review, action: KeyAction): void {
  const place = placeOf(action);
  if (place === undefined) return;
  const phase = phaseOf(review);
  if (phase === 'question' && review.face.choices) model.review.reveal(place);
  const rating = ratingAt(place, model.settings.value.buttons);
  if (rating && phase === 'answer') void model.review.rate(rating);
}
