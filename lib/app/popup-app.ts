import type { App, Bound } from '@/lib/services/app';
import { answerNotifications } from '@/lib/services/goals/answer-notifications';
import { loadComposerText, saveComposerText } from '@/lib/services/goals/composer-text';
import { settleAndLoadToday } from '@/lib/services/goals/load-today';
import { keepSnapshot } from './keep-snapshot';
import { openApp, type OpenOptions } from './open-app';
import type { popupCases } from './popup-cases';
import { withLate } from './with-late';

/** What Today shows and what no keystroke or press may wait for; the rest of `popupCases` comes late. */
const atOnce = { answerNotifications, loadComposerText, settleAndLoadToday, saveComposerText };

/** What this surface can ask for. */
export type PopupApp = App & { readonly services: Bound<typeof popupCases> };

/** Opens the app of this surface; once per page. */
export function openPopupApp(options?: OpenOptions): PopupApp {
  const app = openApp(atOnce, { onWritten: keepSnapshot, ...options });
  return withLate(app, async () => (await import('./popup-cases')).popupCases);
}
