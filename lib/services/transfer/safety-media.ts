import { listFiles, readFile, removeFiles, writeFile } from '@/lib/platform/own-files';
import { storageRoom } from '@/lib/platform/kept-storage';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';
import { listSafetyFiles } from './safety-files';
import type { Pause } from './while-quiet';

/** Pictures and sounds beside the safety copies, each once, named by its hash. */
const FOLDER = 'safety-media';
const LOCK = 'morsel-safety-media';
/** Meta row: how many media have no copy because space is short; absent: none. */
const SHORT_KEY = 'safetyMediaShort';
/** Meta row: since when the library needs a copied medium no more, by its hash. */
const GONE_KEY = 'safetyMediaGone';
/** Of what the browser still gives: the library itself wants to grow. */
const SHARE = 0.5;

type Gone = Readonly<Record<string, EpochMs>>;

/**
 * Copies what is not copied yet, a file after the other: a worker that is killed leaves whole files,
 * and the next run goes on. Takes away what neither the library nor a kept copy needs.
 */
export async function keepMediaCopies(app: App, pause?: Pause): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const db = await app.db();
    const [names, ids] = await Promise.all([listFiles(FOLDER), db.getAllKeys('media')]);
    const copied = new Set(names);
    let room = (await storageRoom()) * SHARE;
    let short = 0;
    for (const id of ids.filter((one) => !copied.has(one))) {
      await pause?.();
      const bytes = (await db.get('media', id))?.bytes;
      if (bytes === undefined) continue;
      const isCopied = bytes.size <= room && (await isWritten(app, id, bytes));
      if (isCopied) room -= bytes.size;
      else short += 1;
      // A disk that refused one file refuses the next.
      if (!isCopied && bytes.size <= room) room = 0;
    }
    const wanted = new Set<string>(ids);
    await letGo(
      app,
      names.filter((name) => !wanted.has(name)),
    );
    await transact(db, ['meta'], async (tx) => {
      const meta = tx.objectStore('meta');
      await (short > 0 ? meta.put({ key: SHORT_KEY, value: short }) : meta.delete(SHORT_KEY));
    });
  });
}

/** A copied picture or sound; undefined where there is none. */
export async function readMediaCopy(
  app: Pick<App, 'report'>,
  id: string,
): Promise<File | undefined> {
  try {
    return await readFile(FOLDER, id);
  } catch (error) {
    app.report(error, 'media copies');
    return undefined;
  }
}

/** How many media have no copy because space is short. */
export async function countUncopiedMedia(app: App): Promise<number> {
  const value = (await (await app.db()).get('meta', SHORT_KEY))?.value;
  return typeof value === 'number' ? value : 0;
}

async function isWritten(app: App, id: string, bytes: Blob): Promise<boolean> {
  try {
    await writeFile(FOLDER, id, bytes);
    return true;
  } catch (error) {
    app.report(error, 'media copies');
    return false;
  }
}

/** What the library let go of goes when every kept copy is of a later time. */
async function letGo(app: App, unwanted: readonly string[]): Promise<void> {
  const db = await app.db();
  const known = ((await db.get('meta', GONE_KEY))?.value ?? {}) as Gone;
  const copies = await listSafetyFiles();
  // Whatever the clock says, it went after the copies that there are.
  const goesAt = Math.max(app.now(), ...copies.map(({ at }) => at));
  const since = (id: string) => known[id] ?? goesAt;
  const isNeeded = (id: string) => copies.some(({ at }) => at <= since(id));
  await removeFiles(FOLDER, new Set(unwanted.filter((id) => !isNeeded(id))));
  const kept = unwanted.filter(isNeeded);
  const value = Object.fromEntries(kept.map((id) => [id, since(id)]));
  await db.put('meta', { key: GONE_KEY, value });
}
