import { createReader, type ImportReader } from '@/lib/interchange/reader';
import { startModuleWorker } from '@/lib/platform/module-worker';
import { onTabOpened } from '@/lib/platform/tab-opened';
import type { MediaBringing } from './bring-media-files';
import type { FileReader, ImportAnswer, ImportCall } from './file-reader';
import type { FileLook, FileToLookThrough } from './look-through';
import type { FileWriting, WritingWatch, WrittenFile } from './write-file';

/**
 * A reader in a worker of its own, which also writes what it read: all pages of an extension share
 * one main thread, so a large file would hold up every tab. In this context in tests, which have no
 * workers; a build drops that line, and with it a second copy of all formats in every page.
 */
export async function openReader(): Promise<FileReader> {
  if (import.meta.env.MODE === 'test') return createReader();
  const { default: url } = await import('./import-worker?worker&url');
  return remoteReader(startModuleWorker(url));
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: ((done: number) => void) | undefined;
}

function remoteReader(worker: Worker): FileReader {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
    const caller = waiting.get(data.call);
    if ('done' in data) return caller?.onProgress?.(data.done);
    waiting.delete(data.call);
    if ('error' in data) caller?.reject(new Error(data.error));
    else caller?.resolve(data.result as never);
  });
  worker.addEventListener('error', (event) => {
    for (const caller of waiting.values()) caller.reject(new Error(event.message));
    waiting.clear();
  });
  const send = (message: ImportCall) => worker.postMessage(message);
  const ask =
    <Name extends keyof ImportReader>(name: Name) =>
    (input?: unknown): ReturnType<ImportReader[Name]> =>
      new Promise<never>((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        send({ call: calls, name, input: input as never });
      }) as ReturnType<ImportReader[Name]>;
  /** Work that can be followed and ended. */
  const begin = <Result>(
    name: 'write' | 'look' | 'bring',
    input: FileWriting | FileToLookThrough | MediaBringing,
    { onProgress, signal }: WritingWatch,
  ) => {
    const call = (calls += 1);
    return new Promise<Result>((resolve, reject) => {
      waiting.set(call, { resolve, reject, onProgress });
      signal?.addEventListener('abort', () => send({ call, name: 'cancel' }));
      send({ call, name, input: input as never });
    });
  };
  /** A tab that opens comes first: it and the database share the processor. */
  const resting = <Result>(work: Promise<Result>) =>
    work.finally(onTabOpened(() => send({ call: calls, name: 'rest' })));
  return {
    read: ask('read'),
    noteTypes: ask('noteTypes'),
    notes: ask('notes'),
    media: ask('media'),
    rows: ask('rows'),
    write: (job, watch) => resting(begin<WrittenFile>('write', job, watch)),
    bring: (job, watch) => resting(begin<number>('bring', job, watch)),
    look: (file, signal) => begin<FileLook>('look', file, { signal }),
    close: async () => worker.terminate(),
  };
}
