import { createReader, type ImportReader } from '@/lib/interchange/reader';
import type { ReaderAnswer, ReaderCall } from '@/lib/interchange/reader-worker';
import { startModuleWorker } from '@/lib/platform/module-worker';

/**
 * A reader in a worker of its own, so that a large file never holds up the page; in this context
 * where there are no workers.
 */
export async function openReader(): Promise<ImportReader> {
  if (typeof Worker === 'undefined') return createReader();
  const { default: url } = await import('@/lib/interchange/reader-worker?worker&url');
  return remoteReader(startModuleWorker(url));
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

function remoteReader(worker: Worker): ImportReader {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
    const caller = waiting.get(data.call);
    waiting.delete(data.call);
    if ('error' in data) caller?.reject(new Error(data.error));
    else caller?.resolve(data.result as never);
  });
  worker.addEventListener('error', (event) => {
    for (const caller of waiting.values()) caller.reject(new Error(event.message));
    waiting.clear();
  });
  const ask =
    <Name extends keyof ImportReader>(name: Name) =>
    (input?: unknown): ReturnType<ImportReader[Name]> =>
      new Promise<never>((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        const message: ReaderCall = { call: calls, name, input: input as never };
        worker.postMessage(message);
      }) as ReturnType<ImportReader[Name]>;
  return {
    read: ask('read'),
    noteTypes: ask('noteTypes'),
    notes: ask('notes'),
    rows: ask('rows'),
    close: async () => worker.terminate(),
  };
}
