import type { SafetyCopy } from '@/lib/domain/safety/safety-copy';
import { saveMirror, saveSafetyMark } from '@/lib/platform/safety-mark';
import type { App } from '@/lib/services/app';
import { packLibrary } from './safety-copies';
import { claimSafetyCopy, hasLibrary, settleSafetyCopy } from './safety-due';
import { putSafetyFile } from './safety-files';
import { keepMediaCopies } from './safety-media';
import type { Pause } from './while-quiet';

/** A larger copy would slow down every start of the browser; the safety copies have it anyway. */
const MIRROR_BYTES = 8 * 1024 * 1024;

/**
 * Makes the safety copy that is due, its mirror, and the mark by which a wiped database is known:
 * once a learner day, and anew after an import, a restore or their undo.
 * Does nothing while the database is empty or looks wiped. Idempotent, cheap when nothing is due.
 */
export async function tendSafety(
  app: App,
  { pause }: { pause?: Pause } = {},
): Promise<{ readonly kept: boolean }> {
  const claim = await claimSafetyCopy(app);
  if (claim === undefined) return { kept: false };
  await pause?.();
  const isKept = await hasLibrary(app);
  if (isKept) await keepTwice(app, pause);
  await settleSafetyCopy(app, { claim, isKept });
  return { kept: isKept };
}

/** One of the two places is enough to say that the library is safe: a browser may give no files. */
async function keepTwice(app: App, pause?: Pause): Promise<void> {
  const { copy, file } = await packLibrary(app, { kind: 'daily', pause });
  const isInFiles = await isDone(app, () => putSafetyFile(copy, file));
  const isSmall = file.size <= MIRROR_BYTES;
  const isInMirror = isSmall && (await isDone(app, () => putInMirror(copy, file)));
  if (!isInFiles && !isInMirror) throw new Error('No safety copy could be kept.');
  const { deviceId, cards, goals, at } = copy;
  await saveSafetyMark({ deviceId, cards, goals, at });
  // Last, as it may take long: who is killed in it has the copy, and goes on an hour later.
  if (isInFiles) await isDone(app, () => keepMediaCopies(app, pause));
}

async function putInMirror(copy: SafetyCopy, file: Blob): Promise<void> {
  const { deviceId, cards, goals, at } = copy;
  await saveMirror({ deviceId, cards, goals, at, bytes: new Uint8Array(await file.arrayBuffer()) });
}

async function isDone(app: App, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    app.report(error, 'safety copy');
    return false;
  }
}
