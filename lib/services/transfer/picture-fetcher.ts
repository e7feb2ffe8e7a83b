import { startModuleWorker } from '@/lib/platform/module-worker';
import { fetchPicture } from './fetch-picture';

/** Fetches pictures until it is closed; what is under way then, or asked for later, brings nothing. */
export interface PictureFetcher {
  readonly ask: typeof fetchPicture;
  readonly close: () => void;
}

export interface PictureCall {
  readonly call: number;
  readonly url: string;
}

export interface PictureAnswer {
  readonly call: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/**
 * A fetcher in a worker of its own: no page of Morsel may ask another host for anything. In this
 * context in tests, which have no workers.
 */
export async function openPictureFetcher(): Promise<PictureFetcher> {
  if (import.meta.env.MODE === 'test') return { ask: fetchPicture, close: () => undefined };
  const { default: url } = await import('./picture-worker?worker&url');
  return remoteFetcher(startModuleWorker(url));
}

interface Waiting {
  readonly resolve: (bytes?: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

function remoteFetcher(worker: Worker): PictureFetcher {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let isClosed = false;
  let failure: Error | undefined;
  const end = (settle: (caller: Waiting) => void) => {
    isClosed = true;
    worker.terminate();
    for (const caller of waiting.values()) settle(caller);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer>) => {
    waiting.get(data.call)?.resolve(data.bytes);
    waiting.delete(data.call);
  });
  worker.addEventListener('error', ({ message }) => {
    const error = new Error(`The worker that fetches pictures stopped: ${message}`);
    failure = error;
    end(({ reject }) => reject(error));
  });
  return {
    ask: (url) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        if (isClosed) return resolve(undefined);
        calls += 1;
        waiting.set(calls, { resolve, reject });
        worker.postMessage({ call: calls, url } satisfies PictureCall);
      }),
    close: () => end(({ resolve }) => resolve()),
  };
}
