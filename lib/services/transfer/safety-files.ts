import { copiesToKeep } from '@/lib/domain/safety/copies-to-keep';
import { copyFileName, parseCopyFileName, type SafetyCopy } from '@/lib/domain/safety/safety-copy';
import { listFiles, readFile, removeFiles, writeFile } from '@/lib/platform/own-files';
import type { App } from '@/lib/services/app';

const FOLDER = 'safety';
/**
 * Held while a copy is written: whatever else is half written then was left by somebody killed. No
 * lock of work in parts: a copy changes no card, so the shortlist is rebuilt meanwhile.
 */
const LOCK = 'morsel-safety-files';

/**
 * Stores a copy and lets go of those that the ring has no room for. The new one stays, also where
 * the clock was ahead when the others were made, and so do those made since the clock is right.
 */
export async function putSafetyFile(copy: SafetyCopy, bytes: Blob): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const before = await listSafetyFiles();
    await writeFile(FOLDER, copyFileName(copy), bytes);
    const kept = new Set(copiesToKeep([...before, copy], copy.at));
    const gone = before.filter((one) => !kept.has(one));
    await removeFiles(FOLDER, new Set(gone.map(copyFileName)));
  });
}

/** What copies there are, newest first. */
export async function listSafetyFiles(): Promise<readonly SafetyCopy[]> {
  const copies = (await listFiles(FOLDER)).flatMap((name) => parseCopyFileName(name) ?? []);
  return copies.toSorted((a, b) => b.at - a.at);
}

/** The same for showing them: a browser that gives no place for files has none. */
export async function findSafetyFiles(app: Pick<App, 'report'>): Promise<readonly SafetyCopy[]> {
  try {
    return await listSafetyFiles();
  } catch (error) {
    app.report(error, 'safety files');
    return [];
  }
}

/** A packed backup; undefined where the ring has let go of it. */
export function readSafetyFile(copy: SafetyCopy): Promise<File | undefined> {
  return readFile(FOLDER, copyFileName(copy));
}
