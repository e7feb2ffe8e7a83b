import type { ImportId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { App } from '@/lib/services/app';
import type { UndoRow } from '@/lib/storage/rows';
import type { Store } from '@/lib/storage/schema';
import { transact, type WriteTx } from '@/lib/storage/transact';

export interface RemovedImport {
  /** Notes that stay because they were edited, or one of their cards answered, since. */
  readonly kept: number;
  readonly removed: number;
}

type RemoveTx = WriteTx<'notes' | 'cards' | 'histories' | 'decks' | 'noteTypes' | 'undos'>;
type Image = UndoRow['images'][number];

/**
 * Takes out what an import wrote, chunk by chunk in reverse; asking again finishes the rest.
 * - Rows that the import replaced come back as they were.
 * - A note edited since, or with a card answered since, stays with its cards and its deck.
 */
export async function removeImport(
  app: App,
  { importId }: { importId: ImportId },
): Promise<RemovedImport> {
  const db = await app.db();
  const chunks = IDBKeyRange.bound(`${importId}/`, `${importId}/\uffff`);
  const keys = await db.getAllKeys('undos', chunks);
  let kept = 0;
  let removed = 0;
  for (const key of orderForRemoval(keys)) {
    const done = await transact(
      db,
      ['notes', 'cards', 'histories', 'decks', 'noteTypes', 'undos'],
      (tx) => removeChunk(tx, key),
    );
    kept += done.kept;
    removed += done.removed;
  }
  await db.delete('imports', importId);
  app.publish(['notes', 'cards', 'histories', 'decks', 'noteTypes', 'imports', 'undos']);
  return { kept, removed };
}

/** Notes first; decks and note types only once it is known which notes stay. */
function orderForRemoval(keys: readonly string[]): readonly string[] {
  const isLast = (key: string) => key.endsWith('/decks') || key.endsWith('/types');
  return [...keys.filter((key) => !isLast(key)), ...keys.filter(isLast)];
}

async function removeChunk(tx: RemoveTx, key: string): Promise<RemovedImport> {
  const images = (await tx.objectStore('undos').get(key))?.images ?? [];
  const ofStore = (store: Store) => images.filter((image) => image.store === store);
  const kept = await keptNotes(tx, ofStore('notes'));
  const gone = (image: Image) => !kept.has(noteIdOf(image));
  await Promise.all([
    ...ofStore('notes')
      .filter(gone)
      .map((image) => putBack(tx, 'notes', image)),
    ...ofStore('cards')
      .filter(gone)
      .map((image) => putBack(tx, 'cards', image)),
    tx.objectStore('undos').delete(key),
  ]);
  for (const image of ofStore('decks').toReversed()) await removeDeck(tx, image);
  for (const image of ofStore('noteTypes')) await removeNoteType(tx, image);
  return { kept: kept.size, removed: ofStore('notes').length - kept.size };
}

/** The notes of the chunk that a person has worked on since. */
async function keptNotes(tx: RemoveTx, images: readonly Image[]): Promise<ReadonlySet<string>> {
  const checked = await Promise.all(
    images.map(async (image) => {
      const id = noteIdOf(image);
      const [note, cards] = await Promise.all([
        tx.objectStore('notes').get(id),
        tx.objectStore('cards').index('byNote').getAll(id),
      ]);
      const wasEdited = note !== undefined && note.stamp !== image.stamp;
      const before = image.before as Note | undefined;
      const wasAnswered = cards.some((card) => card.head !== undefined);
      return wasEdited || (before === undefined && wasAnswered) ? id : undefined;
    }),
  );
  return new Set(checked.filter((id) => id !== undefined));
}

async function putBack(tx: RemoveTx, name: 'notes' | 'cards', image: Image): Promise<void> {
  const store = tx.objectStore(name);
  const key = keyOf(image);
  if (image.before !== undefined) await store.put(image.before as never);
  else
    await Promise.all([
      store.delete(key),
      name === 'cards' && tx.objectStore('histories').delete(key),
    ]);
}

/** A deck goes when nothing lies in it any more. */
async function removeDeck(tx: RemoveTx, image: Image): Promise<void> {
  const id = keyOf(image);
  const range = IDBKeyRange.bound([id], [id, []]);
  const [note, child, due, fresh] = await Promise.all([
    tx.objectStore('notes').index('byDeck').getKey(id),
    tx.objectStore('decks').index('byParent').getKey(id),
    tx.objectStore('cards').index('byDeckDue').getKey(range),
    tx.objectStore('cards').index('byDeckNew').getKey(range),
  ]);
  if ([note, child, due, fresh].some((found) => found !== undefined)) return;
  if (image.before !== undefined) await tx.objectStore('decks').put(image.before as never);
  else await tx.objectStore('decks').delete(id);
}

async function removeNoteType(tx: RemoveTx, image: Image): Promise<void> {
  const id = keyOf(image);
  if (id.startsWith('morsel-')) return;
  let cursor = await tx.objectStore('notes').openCursor();
  while (cursor !== null) {
    if (cursor.value.noteTypeId === id) return;
    cursor = await cursor.continue();
  }
  await tx.objectStore('noteTypes').delete(id);
}

function noteIdOf(image: Image): string {
  return keyOf(image).split('/')[0] ?? '';
}

/** Imports write rows with text keys only. */
function keyOf({ key }: Image): string {
  return typeof key === 'string' ? key : '';
}
