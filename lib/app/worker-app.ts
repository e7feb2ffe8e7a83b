import type { App, Bound } from '@/lib/services/app';
import { captureServices } from '@/lib/services/capture/capture-services';
import { workerServices } from '@/lib/services/worker/worker-services';
import { openApp, type OpenOptions } from './open-app';

const cases = { ...captureServices, ...workerServices };

/** What this surface can ask for. */
export type WorkerApp = App & { readonly services: Bound<typeof cases> };

/** Opens the app of this surface; once per page. */
export function openWorkerApp(options?: OpenOptions): WorkerApp {
  return openApp(cases, options);
}
