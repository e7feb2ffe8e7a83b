import type { App, Bound } from '@/lib/services/app';
import { captureServices } from '@/lib/services/capture/capture-services';
import { toastCases } from '@/lib/services/capture/toast-cases';
import { sampleServices } from '@/lib/services/samples/samples-services';
import { undoServices } from '@/lib/services/undo/undo-services';
import { workerServices } from '@/lib/services/worker/worker-services';
import { createCallDesk, type CallDesk } from './call-desk';
import { openApp, type OpenOptions } from './open-app';

/** What pages in another storage partition have done here. */
const relayed = { ...captureServices, ...sampleServices, ...undoServices };

const cases = { ...relayed, ...workerServices };

/** What this surface can ask for. */
export type WorkerApp = App & {
  readonly services: Bound<typeof cases>;
  /** Answers calls of pages and of the toast. */
  readonly answerCall: CallDesk;
};

/** Opens the app of this surface; once per page. */
export function openWorkerApp(options?: OpenOptions): WorkerApp {
  const app = openApp(cases, options);
  return { ...app, answerCall: createCallDesk(app, { page: relayed, script: toastCases }) };
}
