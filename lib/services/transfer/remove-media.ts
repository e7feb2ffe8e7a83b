import { underscoreNames } from '@/lib/domain/media/media-names';
import type { App } from '@/lib/services/app';
import { transact, type Reads, type Writes } from '@/lib/storage/transact';
import { isMediaAlone } from './media-parts';

/** Every store whose rows may name media, the way back of a change among them. */
const NAMING = ['notes', 'noteTypes', 'lessons', 'inbox', 'undos'] as const;
const PORTION = 1000;
const HASH = /[\da-f]{64}/g;

/**
 * Takes out the media that an import brought, as far as nothing names them any more: no note, no
 * template, no other import and no way back. What a person put in stays. In one transaction, so that
 * nobody begins to name one meanwhile; in doubt a file is left over.
 */
export async function removeMedia(app: App, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await transact(await app.db(), [...NAMING, 'media'], async (tx) => {
    const undos = tx.objectStore('undos');
    const read = async (wanted: readonly string[]) => {
      const parts = await Promise.all(wanted.map((key) => undos.get(key)));
      return new Set(parts.flatMap((part) => part?.images.map(({ key }) => String(key)) ?? []));
    };
    const alone = await read(keys.filter(isMediaAlone));
    const brought = await read(keys);
    await Promise.all(keys.map((key) => undos.delete(key)));
    const named = await readNamed(tx, brought);
    for (const id of brought) {
      const isWanted = alone.has(id) ? named.wayBack.has(id) : named.hashes.has(id);
      if (!isWanted) await removeOne(tx, id, alone.has(id) ? new Set() : named.files);
    }
  });
}

async function removeOne(
  tx: Writes<'media'>,
  id: string,
  files: ReadonlySet<string>,
): Promise<void> {
  const row = await tx.objectStore('media').get(id);
  const isKept = row?.addedAt !== undefined || row?.names.some((name) => files.has(name));
  if (!isKept) await tx.objectStore('media').delete(id);
}

/** Which of these media any row names, and the files that templates and style sheets ask for. */
async function readNamed(tx: Reads<(typeof NAMING)[number]>, wanted: ReadonlySet<string>) {
  const hashes = new Set<string>();
  /** Those that something may bring back, another import among it. */
  const wayBack = new Set<string>();
  for (const name of NAMING) {
    for await (const text of allRows(tx, name)) {
      for (const [hash] of text.matchAll(HASH)) {
        if (!wanted.has(hash)) continue;
        hashes.add(hash);
        if (name === 'undos') wayBack.add(hash);
      }
    }
  }
  const types = await tx.objectStore('noteTypes').getAll();
  const texts = types.flatMap(({ css, templates }) => [
    css,
    ...templates.flatMap(({ front, back }) => [front, back]),
  ]);
  return { hashes, wayBack, files: new Set(texts.flatMap(underscoreNames)) };
}

/** Every row of a store as JSON, read in portions. */
async function* allRows<Name extends (typeof NAMING)[number]>(
  tx: Reads<Name>,
  name: Name,
): AsyncGenerator<string> {
  const store = tx.objectStore(name);
  for (let after: IDBValidKey | undefined; ;) {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const [keys, rows] = await Promise.all([
      store.getAllKeys(range, PORTION),
      store.getAll(range, PORTION),
    ]);
    for (const row of rows) yield JSON.stringify(row);
    after = keys.at(-1);
    if (rows.length < PORTION || after === undefined) return;
  }
}
