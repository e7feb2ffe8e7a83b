import { saveMirror, saveSafetyMark } from '@/lib/platform/safety-mark';
import type { App } from '@/lib/services/app';
import { keepSafetyCopy } from './safety-copies';
import { claimSafetyCopy, hasLibrary, settleSafetyCopy } from './safety-due';
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
  if (isKept) await keepAll(app, pause);
  await settleSafetyCopy(app, { claim, isKept });
  return { kept: isKept };
}

async function keepAll(app: App, pause?: Pause): Promise<void> {
  const { file, cards, at } = await keepSafetyCopy(app, { kind: 'daily', pause });
  if (file.size <= MIRROR_BYTES) await saveMirror(new Uint8Array(await file.arrayBuffer()));
  await saveSafetyMark({ deviceId: await app.deviceId(), cards, at });
}
