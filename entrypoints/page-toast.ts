import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { newId } from '@/lib/platform/new-id';
import type { ToastView } from '@/lib/domain/capture/toast-view';
import { showPageToast, type AskWorker } from '@/lib/page/toast';
import { callWorker } from '@/lib/platform/worker-calls';

/** Runs in a page after a phrase was saved; the worker then calls `morselToast` in the same world. */
export default defineUnlistedScript(() => {
  const ask: AskWorker = async (name, input) => {
    try {
      return String(await callWorker({ callId: newId(), name, input }));
    } catch {
      return 'failed';
    }
  };
  const morselToast = (view: ToastView) => showPageToast(view, ask);
  Object.assign(globalThis, { morselToast });
});
