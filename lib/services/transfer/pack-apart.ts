import { startModuleWorker } from '@/lib/platform/module-worker';
import { onTabOpened } from '@/lib/platform/tab-opened';
import type { App } from '@/lib/services/app';
import { packLibrary, type PackageJob, type PackedLibrary } from './pack-library';
import type { ImportProgress } from './import-notes';

/** What the page asks of its export worker: a package, once, and a rest while a tab opens. */
export type PackingCall = PackageJob | 'rest';

/** What the worker says; progress comes any number of times before the end. */
export type PackingAnswer =
  | { readonly progress: ImportProgress }
  | { readonly packed: PackedLibrary }
  | { readonly error: string };

interface Watch {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Packs in a worker of its own: all pages of an extension share one main thread, and what SQLite took
 * goes with the worker. In this context in tests, which have no workers; a build drops that line.
 */
export async function packApart(app: App, job: PackageJob, watch: Watch): Promise<PackedLibrary> {
  if (import.meta.env.MODE === 'test') return packLibrary(app, job, watch);
  const { default: url } = await import('./export-worker?worker&url');
  const worker = startModuleWorker(url);
  const send = (call: PackingCall) => worker.postMessage(call);
  const stopListening = onTabOpened(() => send('rest'));
  try {
    return await new Promise<PackedLibrary>((resolve, reject) => {
      const { signal } = watch;
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.addEventListener('message', ({ data }: MessageEvent<PackingAnswer>) => {
        if ('progress' in data) watch.onProgress?.(data.progress);
        else if ('packed' in data) resolve(data.packed);
        else reject(new Error(data.error));
      });
      send(job);
    });
  } finally {
    stopListening();
    worker.terminate();
  }
}
