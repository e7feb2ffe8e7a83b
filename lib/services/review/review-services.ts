import { loadMarkedCards } from '@/lib/services/media/mark-sides';
import { answerCard } from './answer-card';
import { loadLastShown } from './load-last-shown';
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
  loadReviewCards: loadMarkedCards,
  loadTodayTotals,
  loadLastShown,
};
