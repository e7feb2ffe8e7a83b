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
  const urls = await readIn(await app.db(), ['undos', 'notes'], (tx) =>
    netPicturesIn(tx, importId),
  );
  return [...urls]
    .map(([host, { size: pictures }]) => ({ host, pictures }))
    .toSorted((a, b) => b.pictures - a.pictures);
}

/** The pictures of the net that notes of an import name, each address once, by their hosts. */
export async function netPicturesIn(
  tx: Reads<'undos' | 'notes'>,
  importId: ImportId,
): Promise<ReadonlyMap<string, ReadonlyMap<string, NetPicture>>> {
  const byHost = new Map<string, Map<string, NetPicture>>();
  for await (const notes of notesOf(tx, importId)) {
    for (const picture of picturesOf(notes)) {
      const { host, url } = picture;
      const atHost = byHost.get(host) ?? new Map<string, NetPicture>();
      if (atHost.get(url)?.isPlain !== false) atHost.set(url, picture);
      byHost.set(host, atHost);
    }
  }
  return byHost;
}

/**
 * The live notes that an import wrote, part by part: the records of its way back name them. Between two
 * parts other pages have their turn.
 */
export async function* notesOf(
  tx: Reads<'undos' | 'notes'>,
  importId: ImportId,
): AsyncGenerator<readonly Note[]> {
  const range = IDBKeyRange.bound(`${importId}/`, `${importId}/\uffff`);
  for (const key of await tx.objectStore('undos').getAllKeys(range)) {
    const images = (await tx.objectStore('undos').get(key))?.images ?? [];
    const ids = images.flatMap(({ store, key: id }) =>
      store === 'notes' ? parseId<NoteId>(String(id)) : [],
    );
    const notes = await Promise.all(ids.map((id) => tx.objectStore('notes').get(id)));
    yield notes.flatMap((note) => (note?.deletedAt === undefined && note ? note : []));
  }
}

function picturesOf(notes: readonly Note[]): readonly NetPicture[] {
  return notes.flatMap(({ fields }) => Object.values(fields).flatMap(netPicturesOf));
}
