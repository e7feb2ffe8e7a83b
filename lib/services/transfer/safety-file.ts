import { loadMirror, saveSafetyMark } from '@/lib/platform/safety-mark';
import type { App } from '@/lib/services/app';
import { listSafetyFiles, readSafetyFile } from './safety-files';

/** The newest copy there is, wherever it survived; choose it like a file to restore it. */
export async function loadNewestCopy(_app: App): Promise<Blob | undefined> {
  const [copy] = await listSafetyFiles();
  if (copy !== undefined) return readSafetyFile(copy);
  const mirror = await loadMirror();
  return mirror && new Blob([mirror], { type: 'application/gzip' });
}

/** The person starts anew on purpose: the empty place is what it should be. */
export async function acceptEmpty(app: App): Promise<void> {
  await saveSafetyMark({ deviceId: await app.deviceId(), cards: 0, at: app.now() });
}
