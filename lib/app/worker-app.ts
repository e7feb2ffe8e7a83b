import type { App, Bound } from '@/lib/services/app';
import { captureServices } from '@/lib/services/capture/capture-services';
import { toastCases } from '@/lib/services/capture/toast-cases';
import { goalServices } from '@/lib/services/goals/goal-services';
import { lessonServices } from '@/lib/services/lessons/lesson-services';
import { libraryServices } from '@/lib/services/library/library-services';
import { reviewServices } from '@/lib/services/review/review-services';
import { sampleServices } from '@/lib/services/samples/samples-services';
import { undoServices } from '@/lib/services/undo/undo-services';
import { reconcile } from '@/lib/services/worker/reconcile';
import { workerServices } from '@/lib/services/worker/worker-services';
import { createCallDesk, type CallDesk } from './call-desk';
import { openApp } from './open-app';

/** What pages in another storage partition have done here. Files stay with the page that has them. */
const relayed = {
  ...captureServices,
  ...goalServices,
  ...lessonServices,
  ...libraryServices,
  ...reviewServices,
  ...sampleServices,
  ...undoServices,
};

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
