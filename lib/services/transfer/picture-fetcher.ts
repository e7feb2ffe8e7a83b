import { startModuleWorker } from '@/lib/platform/module-worker';
import { fetchPicture } from './fetch-picture';

/** Fetches pictures until it is closed; what is under way then ends. */
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

function remoteFetcher(worker: Worker): PictureFetcher {
  const waiting = new Map<number, (answer?: Uint8Array<ArrayBuffer>) => void>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer>) => {
    waiting.get(data.call)?.(data.bytes);
    waiting.delete(data.call);
  });
  const close = () => {
    worker.terminate();
    for (const answer of waiting.values()) answer();
    waiting.clear();
  };
  worker.addEventListener('error', close);
  return {
    ask: (url) =>
      new Promise((resolve) => {
        calls += 1;
        waiting.set(calls, resolve);
        worker.postMessage({ call: calls, url } satisfies PictureCall);
      }),
    close,
  };
}
