import { loadCardsOfActivePage } from './load-page-cards';
import { loadPlaceOnPage, showPlaceOnPage } from './load-place-on-page';
import { loadPrepCards, loadPrepDecks } from './load-prep-cards';
import { endReviewSession, loadReviewSession, saveReviewSession } from './review-session-row';

/** Short reviews in the popup: where their cards come from, and how they survive its closing. */
export const reviewSessionServices = {
  loadReviewSession,
  saveReviewSession,
  endReviewSession,
  loadCardsOfActivePage,
  loadPlaceOnPage,
  showPlaceOnPage,
  loadPrepDecks,
  loadPrepCards,
};
