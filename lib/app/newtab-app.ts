import type { App, Bound } from '@/lib/services/app';
import { loadHead } from '@/lib/services/newtab/load-head';
import { askForMore } from '@/lib/services/queue/ask-for-more';
import { answerCard } from '@/lib/services/review/answer-card';
import { loadTodayTotals } from '@/lib/services/review/load-today-totals';
import { recordLooks } from '@/lib/services/review/record-looks';
import { recordShown } from '@/lib/services/review/record-shown';
import { skipCard } from '@/lib/services/review/skip-card';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { keepSnapshot } from './keep-snapshot';
import { openApp, type OpenOptions } from './open-app';
import { loadCardsWithMedia, loadTabWithMedia } from './tab-media';

export type { EarlyPress } from '@/lib/snapshot/attention';
export type { TabContent } from '@/lib/services/newtab/load-tab';

/** Single use cases, never whole records: this surface has a budget of bytes. */
export const newTabCases = {
  loadTab: loadTabWithMedia,
  loadHead,
  loadReviewCards: loadCardsWithMedia,
  loadTodayTotals,
  answerCard,
  undoAnswer,
  skipCard,
  recordShown,
  recordLooks,
  askForMore,
};

/** What this surface can ask for. */
export type NewTabApp = App & { readonly services: Bound<typeof newTabCases> };

/** Opens the app of this surface; once per page. */
export function openNewTabApp(options?: OpenOptions): NewTabApp {
  return openApp(newTabCases, { onWritten: keepSnapshot, ...options });
}
