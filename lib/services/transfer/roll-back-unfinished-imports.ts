import type { App } from '@/lib/services/app';
import { loadHeldImports } from './import-lock';
import { removeImport } from './remove-import';

/**
 * Takes out what imports left behind whose page died; called by the worker and at page start.
 * An import that a living page is writing holds its lock and is left alone, however long that takes:
 * a computer that slept meanwhile goes on where it was.
 */
export async function rollBackUnfinishedImports(app: App): Promise<{ rolledBack: number }> {
  const db = await app.db();
  const unfinished = (await db.getAll('imports')).filter((row) => row.status === 'writing');
  if (unfinished.length === 0) return { rolledBack: 0 };
  const held = await loadHeldImports();
  const dead = unfinished.filter(({ id }) => !held.has(id));
  for (const { id } of dead) await removeImport(app, { importId: id });
  return { rolledBack: dead.length };
}
