import { systemZone } from '@/lib/domain/time/instant';
import { connection } from '@/lib/storage/connection';
import { packLibrary, type PackageJob, type PackingApp, type PackingWatch } from './pack-library';
import type { PackingAnswer, PackingCall } from './pack-apart';

/** How long a new tab has the machine for itself. */
const REST_MS = 500;
/** Nobody reads more numbers than this. */
const PROGRESS_MS = 100;
let tabOpenedAt = -Infinity;
let toldAt = 0;

const app: PackingApp = {
  now: () => Date.now(),
  zone: systemZone,
  db: connection(),
};

const watch: PackingWatch = {
  async pause() {
    const left = tabOpenedAt + REST_MS - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  },
  onProgress(progress) {
    if (performance.now() - toldAt < PROGRESS_MS) return;
    toldAt = performance.now();
    tell({ progress });
  },
};

self.addEventListener('message', ({ data }: MessageEvent<PackingCall>) => {
  if (data === 'rest') tabOpenedAt = performance.now();
  else void answer(data).then(tell);
});

async function answer(job: PackageJob): Promise<PackingAnswer> {
  try {
    return { packed: await packLibrary(app, job, watch) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function tell(message: PackingAnswer): void {
  self.postMessage(message);
}
