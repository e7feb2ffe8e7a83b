import type { App, Bound } from '@/lib/services/app';
import { loadHead } from '@/lib/services/newtab/load-head';
import { loadTodayTotals } from '@/lib/services/review/load-today-totals';
import { recordLooks } from '@/lib/services/review/record-looks';
import { recordShown } from '@/lib/services/review/record-shown';
import { keepSnapshot } from './keep-snapshot';
import { openApp, type OpenOptions } from './open-app';
import type { newTabAnswers } from './newtab-answers';
import { loadCardsWithMedia, loadTabWithMedia } from './tab-media';
import { withLate } from './with-late';

export type { EarlyPress } from '@/lib/snapshot/attention';
export type { TabContent } from '@/lib/services/newtab/load-tab';

/** Single use cases, never whole records: this surface has a budget of bytes. */
export const newTabAtOnce = {
  loadTab: loadTabWithMedia,
  loadHead,
  loadReviewCards: loadCardsWithMedia,
  loadTodayTotals,
  recordShown,
  recordLooks,
};

type NewTabCases = typeof newTabAtOnce & typeof newTabAnswers;

/** What this surface can ask for. */
export type NewTabApp = App & { readonly services: Bound<NewTabCases> };

/** Opens the app of this surface; once per page. */
export function openNewTabApp(options?: OpenOptions): NewTabApp {
  const app = openApp(newTabAtOnce, { onWritten: keepSnapshot, ...options });
  return withLate<NewTabCases>(app, async () => ({ ...newTabAtOnce, ...(await loadAnswers()) }));
}

/** The rest of what it can ask for. Called in an idle moment, it is there before the first rating. */
export async function loadAnswers(): Promise<typeof newTabAnswers> {
  return (await import('./newtab-answers')).newTabAnswers;
}
