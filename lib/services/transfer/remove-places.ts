import type { Deck } from '@/lib/domain/deck/deck';
import type { NoteType } from '@/lib/domain/note/note-type';
import { allRows } from '@/lib/storage/all-rows';
import type { Db } from '@/lib/storage/db';
import type { UndoImage, UndoRow } from '@/lib/storage/rows';
import { transact, type Writes } from '@/lib/storage/transact';

/** A deck or a note type. */
type Place =
  | { readonly store: 'decks'; readonly row: Deck }
  | { readonly store: 'noteTypes'; readonly row: NoteType };
type PlacesTx = Writes<'decks' | 'noteTypes'>;

const PLACES = ['decks', 'noteTypes'] as const;
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
 * - The part goes last, and holds what is about to go: whoever dies before that leaves it to be done again.
 */
export async function removePlaces(db: Db, key: string): Promise<void> {
  const part = await db.get('undos', key);
  const images = part?.images ?? [];
  const used = await loadUsed(db, new Set(images.map(keyOf)));
  const isUnused = (image: UndoImage) => !used.has(keyOf(image));
  const aside = part ? await setAside(db, part, isUnused) : [];
  // Decks below others stand behind them and go first.
  const unused = images.filter(isUnused).toReversed();
  const taken: Place[] = [];
  for (let from = 0; from < unused.length; from += AT_ONCE) {
    const some = unused.slice(from, from + AT_ONCE);
    taken.push(...(await transact(db, PLACES, (tx) => takeOut(tx, some))));
  }
  const isUsedAgain = (await loadUsed(db, new Set(aside.map(({ row }) => row.id)))).size > 0;
  await transact(db, [...PLACES, 'undos'], async (tx) => {
    for (const place of isUsedAgain ? taken : []) await putBack(tx, place);
    for (const place of isUsedAgain ? aside : []) await putBackMissing(tx, place);
    await tx.objectStore('undos').delete(key);
  });
}

/** Keeps what is about to go in the part, beside what went before a page died; all of it, as it was. */
async function setAside(
  db: Db,
  part: UndoRow,
  isUnused: (image: UndoImage) => boolean,
): Promise<readonly Place[]> {
  const rows = new Map<string, Deck | NoteType>();
  const store = part.images[0]?.store === 'decks' ? 'decks' : 'noteTypes';
  for (const row of await db.getAll(store)) rows.set(row.id, row);
  const images = part.images.map((image) => {
    const row = isUnused(image) ? rows.get(keyOf(image)) : undefined;
    return row ? { ...image, aside: row } : image;
  });
  await transact(db, ['undos'], async (tx) => {
    await tx.objectStore('undos').put({ ...part, images });
  });
  return images.flatMap(({ aside }) => (aside ? [{ store, row: aside } as Place] : []));
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

async function putBackMissing(tx: PlacesTx, place: Place): Promise<void> {
  const there = await tx.objectStore(place.store).getKey(place.row.id);
  if (there === undefined) await putBack(tx, place);
}

async function putBack(tx: PlacesTx, place: Place): Promise<void> {
  if (place.store === 'decks') await tx.objectStore('decks').put(place.row);
  else await tx.objectStore('noteTypes').put(place.row);
}

/** Imports write rows with text keys only. */
function keyOf({ key }: UndoImage): string {
  return typeof key === 'string' ? key : '';
}
