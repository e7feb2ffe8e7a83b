import type { Deck } from '@/lib/domain/deck/deck';
import type { NoteType } from '@/lib/domain/note/note-type';
import { allRows } from '@/lib/storage/all-rows';
import type { Db } from '@/lib/storage/db';
import type { UndoImage } from '@/lib/storage/rows';
import { transact, type Writes } from '@/lib/storage/transact';

/** A deck or a note type. */
type Place =
  | { readonly store: 'decks'; readonly row: Deck }
  | { readonly store: 'noteTypes'; readonly row: NoteType };
type PlacesTx = Writes<'decks' | 'noteTypes'>;

/** Decks of one transaction. */
const AT_ONCE = 100;

/** Whether a part of an import's way back speaks of decks or note types. */
export function isPlaces(key: string): boolean {
  return key.endsWith('/decks') || key.endsWith('/types');
}

/**
 * Takes out the decks or note types of one part of an import's way back, as far as nothing lies in them.
 * - Who uses them is looked up before, in short reads, so that no answer waits for a look through all notes
 *   and cards. The index of cards by deck is no help: it passes over all those that have just gone.
 * - It is looked up once more after it: where a person put a note there meanwhile, all of
 *   them come back.
 * - The part goes last: whoever dies before that leaves it to be done again.
 */
export async function removePlaces(db: Db, key: string): Promise<void> {
  const images = (await db.get('undos', key))?.images ?? [];
  const used = await loadUsed(db, new Set(images.map(keyOf)));
  // Decks below others stand behind them and go first.
  const unused = images.filter((image) => !used.has(keyOf(image))).toReversed();
  const taken: Place[] = [];
  for (let from = 0; from < unused.length; from += AT_ONCE) {
    const part = unused.slice(from, from + AT_ONCE);
    const stores = ['decks', 'noteTypes'] as const;
    taken.push(...(await transact(db, stores, (tx) => takeOut(tx, part))));
  }
  const isUsedAgain = (await loadUsed(db, new Set(taken.map(({ row }) => row.id)))).size > 0;
  await transact(db, ['decks', 'noteTypes', 'undos'], async (tx) => {
    for (const place of isUsedAgain ? taken : []) await putBack(tx, place);
    await tx.objectStore('undos').delete(key);
  });
}

/** Which of them notes or cards lie in or are of, deleted ones too. */
async function loadUsed(db: Db, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  if (ids.size === 0) return used;
  const use = (id: string) => ids.has(id) && used.add(id);
  for await (const notes of allRows((range, count) => db.getAll('notes', range, count))) {
    for (const { deckId, noteTypeId } of notes) {
      use(deckId);
      use(noteTypeId);
    }
  }
  for await (const cards of allRows((range, count) => db.getAll('cards', range, count))) {
    for (const { deckId } of cards) use(deckId);
  }
  return used;
}

async function takeOut(tx: PlacesTx, images: readonly UndoImage[]): Promise<readonly Place[]> {
  const taken: Place[] = [];
  for (const image of images) {
    const place = await (image.store === 'decks' ? removeDeck(tx, image) : removeType(tx, image));
    if (place !== undefined) taken.push(place);
  }
  return taken;
}

/** A deck with others inside stays. */
async function removeDeck(tx: PlacesTx, image: UndoImage): Promise<Place | undefined> {
  const id = keyOf(image);
  const decks = tx.objectStore('decks');
  const [row, child] = await Promise.all([decks.get(id), decks.index('byParent').getKey(id)]);
  if (child !== undefined) return undefined;
  await (image.before === undefined ? decks.delete(id) : decks.put(image.before as Deck));
  return row && { store: 'decks', row };
}

async function removeType(tx: PlacesTx, image: UndoImage): Promise<Place | undefined> {
  const id = keyOf(image);
  if (id.startsWith('morsel-')) return undefined;
  const row = await tx.objectStore('noteTypes').get(id);
  await tx.objectStore('noteTypes').delete(id);
  return row && { store: 'noteTypes', row };
}

async function putBack(tx: PlacesTx, place: Place): Promise<void> {
  if (place.store === 'decks') await tx.objectStore('decks').put(place.row);
  else await tx.objectStore('noteTypes').put(place.row);
}

/** Imports write rows with text keys only. */
function keyOf({ key }: UndoImage): string {
  return typeof key === 'string' ? key : '';
}
