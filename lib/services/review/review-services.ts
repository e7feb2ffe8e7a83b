import { answerCard } from './answer-card';
import { loadReviewCards } from './load-review-cards';
import { loadTodayTotals } from './load-today-totals';

/** Showing and answering cards. */
export const reviewServices = { answerCard, loadReviewCards, loadTodayTotals };
