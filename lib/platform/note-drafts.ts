import { browser } from 'wxt/browser';

const KEY = 'noteDraft-';
const LOCK = 'morsel-draft-';

/** Keeps a note that is being written; `undefined` forgets it. */
export async function writeNoteDraft(id: string, draft: unknown): Promise<void> {
  if (draft === undefined) await browser.storage.local.remove(KEY + id);
  else await browser.storage.local.set({ [KEY + id]: draft });
}

/**
 * The kept notes that no living page is writing on, by id. Only their names are looked through: with all
 * that is stored the copy of the library would come, 11 MB and 150 ms of every page's thread.
 */
export async function readNoteDrafts(): Promise<ReadonlyMap<string, unknown>> {
  const { local } = browser.storage;
  const [names, { held = [] }] = await Promise.all([local.getKeys(), navigator.locks.query()]);
  const inUse = new Set(held.map(({ name }) => name));
  const free = names.flatMap((name) => {
    const id = name.startsWith(KEY) ? name.slice(KEY.length) : undefined;
    return id === undefined || inUse.has(LOCK + id) ? [] : id;
  });
  const stored = await local.get(free.map((id) => KEY + id));
  return new Map(free.map((id) => [id, stored[KEY + id]]));
}

const releases = new Map<string, () => void>();

/** Says that this page writes on a draft, once; a page that dies lets go of it. */
export function holdNoteDraft(id: string): void {
  if (releases.has(id)) return;
  const until = new Promise<void>((resolve) => releases.set(id, resolve));
  void navigator.locks.request(LOCK + id, () => until);
}

/** The same for a draft that was kept before; false, and not held, where another page was faster. */
export function takeNoteDraft(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(LOCK + id, { ifAvailable: true }, async (lock) => {
      resolve(lock !== null);
      if (lock !== null) await new Promise<void>((release) => releases.set(id, release));
    });
    held.catch(reject);
  });
}

/** Lets another page go on with it. */
export function releaseNoteDraft(id: string): void {
  releases.get(id)?.();
  releases.delete(id);
}
