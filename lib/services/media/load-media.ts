import type { App } from '@/lib/services/app';
import type { MediaRow } from '@/lib/storage/rows';
import { readIn } from '@/lib/storage/transact';

/** Those of these media that are stored. Their bytes are read when they are shown. */
export async function loadMedia(
  app: App,
  { ids }: { readonly ids: readonly string[] },
): Promise<readonly MediaRow[]> {
  const rows = await readIn(await app.db(), ['media'], (tx) =>
    Promise.all(ids.map((id) => tx.objectStore('media').get(id))),
  );
  return rows.filter((row) => row !== undefined);
}
