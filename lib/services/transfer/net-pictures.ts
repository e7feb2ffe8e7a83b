import { netPicturesOf, type NetPicture } from '@/lib/domain/media/net-pictures';
import type { Note } from '@/lib/domain/note/note';
import { parseId, type ImportId, type NoteId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { readIn, type Reads } from '@/lib/storage/transact';

/** A host that pictures of an import are at. */
export interface NetHost {
  readonly host: string;
  readonly pictures: number;
}

/** The hosts that cards of an import name pictures at, those with the most first. */
export async function loadNetHosts(
  app: App,
  { importId }: { readonly importId: ImportId },
): Promise<readonly NetHost[]> {
  const notes = await readIn(await app.db(), ['undos', 'notes'], (tx) => notesOf(tx, importId));
  const hosts = Map.groupBy(picturesIn(notes), ({ host }) => host);
  return [...hosts]
    .map(([host, pictures]) => ({ host, pictures: new Set(pictures.map(({ url }) => url)).size }))
    .toSorted((a, b) => b.pictures - a.pictures);
}

/** The live notes that an import wrote: the records of its way back name them. */
export async function notesOf(
  tx: Reads<'undos' | 'notes'>,
  importId: ImportId,
): Promise<readonly Note[]> {
  const range = IDBKeyRange.bound(`${importId}/`, `${importId}/\uffff`);
  const parts = await tx.objectStore('undos').getAll(range);
  const ids = parts.flatMap(({ images }) =>
    images.flatMap(({ store, key }) => (store === 'notes' ? parseId<NoteId>(String(key)) : [])),
  );
  const notes = await Promise.all(ids.map((id) => tx.objectStore('notes').get(id)));
  return notes.flatMap((note) => (note?.deletedAt === undefined && note ? note : []));
}

/** Every picture of the net that these notes name. */
export function picturesIn(notes: readonly Note[]): readonly NetPicture[] {
  return notes.flatMap(({ fields }) => Object.values(fields).flatMap(netPicturesOf));
}
