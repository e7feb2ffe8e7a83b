import type { App, Bound } from '@/lib/services/app';
import { loadDecks } from '@/lib/services/library/load-decks';
import { loadCardStatePage, loadNotePage, loadNoteRows } from '@/lib/services/library/load-pages';
import type { dashboardCases } from './dashboard-cases';
import { keepSnapshot } from './keep-snapshot';
import { openApp, type OpenOptions } from './open-app';
import { withLate } from './with-late';

/** The code of Today, which its screen fetches beside its own. */
export const todayCases = () => import('@/lib/services/goals/load-today');

/** What the first rows of the library and Today ask for; the rest of `dashboardCases` comes late. */
const atOnce = {
  loadCardStatePage,
  loadDecks,
  loadNotePage,
  loadNoteRows,
  settleAndLoadToday: async (app: App) => (await todayCases()).settleAndLoadToday(app),
};

/** What this surface can ask for. */
export type DashboardApp = App & { readonly services: Bound<typeof dashboardCases> };

/** Opens the app of this surface; once per page. */
export function openDashboardApp(options?: OpenOptions): DashboardApp {
  const app = openApp(atOnce, { onWritten: keepSnapshot, ...options });
  return withLate(app, async () => (await import('./dashboard-cases')).dashboardCases);
}
