import type { App, Bound, UseCase } from '@/lib/services/app';
import { captureServices } from '@/lib/services/capture/capture-services';
import { toastCases } from '@/lib/services/capture/toast-cases';
import { goalServices } from '@/lib/services/goals/goal-services';
import { insightsServices } from '@/lib/services/insights/insights-services';
import { lessonServices } from '@/lib/services/lessons/lesson-services';
import { libraryServices } from '@/lib/services/library/library-services';
import { loadMarkedUpcoming } from '@/lib/services/media/mark-sides';
import { mediaServices } from '@/lib/services/media/media-services';
import { loadHead } from '@/lib/services/newtab/load-head';
import { queueServices } from '@/lib/services/queue/queue-services';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { reviewSessionServices } from '@/lib/services/review-session/review-session-services';
import { reviewServices } from '@/lib/services/review/review-services';
import { sampleServices } from '@/lib/services/samples/samples-services';
import { undoServices } from '@/lib/services/undo/undo-services';
import { reconcile } from '@/lib/services/worker/reconcile';
import { workerServices } from '@/lib/services/worker/worker-services';
import { createCallDesk, type CallDesk } from './call-desk';
import type { NewTabApp } from './newtab-app';
import type { NewTabExtrasApp } from './newtab-extras';
import { openApp } from './open-app';
import type { PopupApp } from './popup-app';
import { loadTabWithMedia } from './tab-media';

type PageCase =
  | keyof NewTabApp['services']
  | keyof NewTabExtrasApp['services']
  | keyof PopupApp['services']
  // What tabs do for the next ones, in an idle moment.
  | 'loadUpcoming'
  | 'rebuildShortlist';

/**
 * What pages in another storage partition have done here: all of the new tab and the popup (the
 * compiler asks for each), and of the dashboard what needs no file, no window and no permission.
 */
const relayed = {
  ...captureServices,
  ...goalServices,
  ...insightsServices,
  ...lessonServices,
  ...libraryServices,
  ...mediaServices,
  ...queueServices,
  ...reviewServices,
  ...reviewSessionServices,
  ...sampleServices,
  ...undoServices,
  loadHead,
  loadTab: loadTabWithMedia,
  loadUpcoming: loadMarkedUpcoming,
  rebuildShortlist,
} satisfies Record<PageCase, UseCase>;

/** What the background worker can ask for. */
export type WorkerApp = App & {
  readonly services: Bound<typeof workerServices>;
  /** Answers calls of pages and of the toast. */
  readonly answerCall: CallDesk;
};

/** Opens the app of the background worker; once. What it writes itself it reconciles too. */
export function openWorkerApp(): WorkerApp {
  const app = openApp(workerServices, { isWorker: true, onWritten: (own) => void reconcile(own) });
  return { ...app, answerCall: createCallDesk(app, { page: relayed, script: toastCases }) };
}
