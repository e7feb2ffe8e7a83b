import type { ImportId } from '@/lib/domain/ids';
import { whileDead, whileHeld } from '@/lib/platform/work-lock';
import type { App } from '@/lib/services/app';
import { removeImport } from './remove-import';

/**
 * Takes out what imports left behind whose page died while it wrote them, or while it took them back;
 * called by the worker and at page start.
 * - An import that a living page is at work on holds its lock and is left alone, however long that takes:
 *   a computer that slept meanwhile goes on where it was.
 * - Each is looked at once more under that lock: it may have been finished since it was read.
 */
export async function rollBackUnfinishedImports(app: App): Promise<{ rolledBack: number }> {
  let rolledBack = 0;
  for (const { id } of await readUnfinished(app)) {
    if (await whileDead(id, () => takeOut(app, id))) rolledBack++;
  }
  return { rolledBack };
}

/**
 * Nothing is left of unfinished imports once this resolves: waits for whoever takes them out, and does
 * what nobody does. Says whether there was any. Call it where no import can begin meanwhile.
 */
export async function untilTakenOut(app: App): Promise<boolean> {
  const unfinished = await readUnfinished(app);
  for (const { id } of unfinished) await whileHeld(id, () => takeOut(app, id));
  return unfinished.length > 0;
}

async function takeOut(app: App, importId: ImportId): Promise<boolean> {
  const isUnfinished = (await readUnfinished(app)).some(({ id }) => id === importId);
  if (isUnfinished) await removeImport(app, { importId });
  return isUnfinished;
}

async function readUnfinished(app: App) {
  const imports = await (await app.db()).getAll('imports');
  return imports.filter(({ status }) => status !== 'live');
}
