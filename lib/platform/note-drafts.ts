import { browser } from 'wxt/browser';

const KEY = 'noteDraft-';
const LOCK = 'morsel-draft-';

/** Keeps a note that is being written; `undefined` forgets it. */
export async function writeNoteDraft(id: string, draft: unknown): Promise<void> {
  if (draft === undefined) await browser.storage.local.remove(KEY + id);
  else await browser.storage.local.set({ [KEY + id]: draft });
}

/** The kept notes that no living page is writing on, by id. */
export async function readNoteDrafts(): Promise<ReadonlyMap<string, unknown>> {
  const [stored, { held = [] }] = await Promise.all([
    browser.storage.local.get(null),
    navigator.locks.query(),
  ]);
  const inUse = new Set(held.map(({ name }) => name));
  const free = Object.entries(stored).flatMap(([key, draft]) => {
    const id = key.startsWith(KEY) ? key.slice(KEY.length) : undefined;
    return id === undefined || inUse.has(LOCK + id) ? [] : [[id, draft] as const];
  });
  return new Map(free);
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
