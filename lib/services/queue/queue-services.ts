import { askForMore } from './ask-for-more';
import { loadCandidates } from './load-candidates';
import { loadQueue } from './load-queue';
import { ensureShortlist, rebuildShortlist } from './rebuild-shortlist';

/** What comes next, on a tab or in a short review. */
export const queueServices = {
  loadCandidates,
  loadQueue,
  askForMore,
  ensureShortlist,
  rebuildShortlist,
};
