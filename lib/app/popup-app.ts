import type { App, Bound } from '@/lib/services/app';
import { captureServices } from '@/lib/services/capture/capture-services';
import { goalServices } from '@/lib/services/goals/goal-services';
import { lessonReadingServices } from '@/lib/services/lessons/lesson-reading-services';
import { createNote } from '@/lib/services/notes/create-note';
import { queueServices } from '@/lib/services/queue/queue-services';
import { reviewServices } from '@/lib/services/review/review-services';
import { reviewSessionServices } from '@/lib/services/review-session/review-session-services';
import { undoChange } from '@/lib/services/undo/undo-change';
import { keepSnapshot } from './keep-snapshot';
import { openApp, type OpenOptions } from './open-app';

/** Everything the popup does. */
export const popupCases = {
  ...captureServices,
  ...goalServices,
  ...lessonReadingServices,
  ...queueServices,
  ...reviewServices,
  ...reviewSessionServices,
  createNote,
  undoChange,
};

/** What this surface can ask for. */
export type PopupApp = App & { readonly services: Bound<typeof popupCases> };

/** Opens the app of this surface; once per page. */
export function openPopupApp(options?: OpenOptions): PopupApp {
  return openApp(popupCases, { onWritten: keepSnapshot, ...options });
}
