import { answerCard } from './answer-card';
import { loadLastShown } from './load-last-shown';
import { loadReviewCards } from './load-review-cards';
import { loadTodayTotals } from './load-today-totals';
import { recordLooks } from './record-looks';
import { recordShown } from './record-shown';
import { skipCard } from './skip-card';
import { undoAnswer } from './undo-answer';

/** Showing and answering cards, and taking answers back. */
export const reviewServices = {
  answerCard,
  undoAnswer,
  skipCard,
  recordShown,
  recordLooks,
  loadReviewCards,
  loadTodayTotals,
  loadLastShown,
};
