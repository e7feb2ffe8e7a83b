import type { Piece } from '@/lib/domain/typeset/piece';
import { startModuleWorker } from './module-worker';

/** A formula that takes longer is shown as it is written. */
const LONGEST_MS = 4000;

/**
 * HTML of these pieces by id, from a worker that ends with this call; `''` where one cannot be set. None
 * where there are no workers: a service worker starts no other.
 */
export async function typeset(pieces: readonly Piece[]): Promise<ReadonlyMap<string, string>> {
  if (typeof Worker === 'undefined') return new Map();
  const worker = startModuleWorker('/typesetter.js');
  try {
    return await answersOf(worker, pieces);
  } finally {
    worker.terminate();
  }
}

function answersOf(worker: Worker, pieces: readonly Piece[]): Promise<ReadonlyMap<string, string>> {
  return new Promise((resolve, reject) => {
    const set = new Map<string, string>();
    // The one that was not done in time is not tried again; those behind it are.
    const onLate = () => {
      const late = pieces[set.size];
      if (late) set.set(late.id, '');
      resolve(set);
    };
    let timer = setTimeout(onLate, LONGEST_MS);
    worker.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const piece = pieces[set.size];
      if (piece) set.set(piece.id, data);
      clearTimeout(timer);
      if (set.size === pieces.length) resolve(set);
      else timer = setTimeout(onLate, LONGEST_MS);
    });
    worker.addEventListener('error', ({ message }) => {
      clearTimeout(timer);
      reject(new Error(message || 'The typesetter did not start.'));
    });
    worker.postMessage(pieces);
  });
}
