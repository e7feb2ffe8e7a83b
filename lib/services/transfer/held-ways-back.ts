import type { ImportId, UndoId } from '@/lib/domain/ids';
import type { ImportRow } from '@/lib/storage/rows';
import type { Writes } from '@/lib/storage/transact';

const HELD = 'held/';

/** Whether a way back waits for a restore to be taken back: it speaks of a library that is not here. */
export function isHeld(key: string): boolean {
  return key.startsWith(HELD);
}

/**
 * Puts all ways back aside, in the transaction of a restore that replaces what they speak of; nobody
 * finds them under their old names. Gives the imports that the restore's row has to remember.
 */
export async function holdWaysBack(
  tx: Writes<'imports' | 'undos'>,
  restoreId: ImportId,
): Promise<readonly ImportRow[]> {
  const [undos, imports] = [tx.objectStore('undos'), tx.objectStore('imports')];
  const replaced = await imports.getAll();
  await Promise.all(replaced.map(({ id }) => imports.delete(id)));
  for (const key of await undos.getAllKeys()) {
    await copy(tx, key, heldKey(restoreId, key));
    await undos.delete(key);
  }
  return replaced;
}

/**
 * Keeps the ways back as they are now beside those that a merge gives other names to: taken back, it
 * leaves rows that go by the old ones.
 */
export async function copyWaysBack(tx: Writes<'undos'>, restoreId: ImportId): Promise<void> {
  const keys = await tx.objectStore('undos').getAllKeys();
  for (const key of keys.filter((one) => !isHeld(one))) {
    await copy(tx, key, heldKey(restoreId, key));
  }
}

/**
 * The ways back are again what they were before a restore, in the transaction that takes it back.
 * - What came since has its own, and keeps it; one that was used since does not come back.
 * - Later restores go: what they would bring back is the library that is left now.
 */
export async function releaseWaysBack(
  tx: Writes<'imports' | 'undos'>,
  { id: restoreId, startedAt, replaced }: ImportRow,
): Promise<void> {
  const [undos, imports] = [tx.objectStore('undos'), tx.objectStore('imports')];
  const prefix = heldKey(restoreId, '');
  for (const key of await undos.getAllKeys(heldRange(restoreId))) {
    const before = key.slice(prefix.length);
    if (replaced !== undefined || (await undos.getKey(before)) !== undefined) {
      await copy(tx, key, before);
    }
    await undos.delete(key);
  }
  for (const row of await imports.getAll()) {
    if (row.safetyCopyId === undefined || row.startedAt < startedAt) continue;
    await imports.delete(row.id);
    await undos.delete(heldRange(row.id));
  }
  await imports.delete(restoreId);
  await Promise.all((replaced ?? []).map((row) => imports.put(row)));
}

async function copy(tx: Writes<'undos'>, from: string, to: string): Promise<void> {
  const row = await tx.objectStore('undos').get(from);
  if (row !== undefined) await tx.objectStore('undos').put({ ...row, id: to as UndoId });
}

function heldRange(restoreId: ImportId): IDBKeyRange {
  return IDBKeyRange.bound(heldKey(restoreId, ''), heldKey(restoreId, '\uffff'));
}

function heldKey(restoreId: ImportId, key: string): string {
  return `${HELD}${restoreId}/${key}`;
}
