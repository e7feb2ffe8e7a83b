import { parseId, type EntryId, type ImportId, type NoteId } from '@/lib/domain/ids';
import type { Card } from '@/lib/domain/card/card';
import type { Note } from '@/lib/domain/note/note';
import type { DueMove } from '@/lib/domain/review/due-days';
import type { App } from '@/lib/services/app';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import type { Db } from '@/lib/storage/db';
import type { UndoRow } from '@/lib/storage/rows';
import type { Store } from '@/lib/storage/schema';
import { moveDue } from '@/lib/services/review/move-due';
import { markOf } from '@/lib/services/undo/write-with-undo';
import { transact, type WriteTx } from '@/lib/storage/transact';
import { forgetLearned, goneCards, wasAnsweredHere } from './learned-elsewhere';
import { isMediaPart } from './media-parts';
import { unpackPart } from './pack-learned';
import { removeMedia } from './remove-media';
import { isPlaces, removePlaces } from './remove-places';
import { askForSafetyCopy } from './safety-due';

export interface RemovedImport {
  /** Notes that stay because they were edited, or one of their cards answered, since. */
  readonly kept: number;
  readonly removed: number;
}

const STORES = ['notes', 'cards', 'histories', 'packs', 'days', 'dueDays', 'undos'] as const;
type RemoveTx = WriteTx<(typeof STORES)[number]>;
type Image = UndoRow['images'][number];

/**
 * Takes out what an import wrote, chunk by chunk, decks and then media last; asking again finishes the
 * rest.
 * - Rows that the import replaced come back as they were.
 * - A note edited since, or with a card answered since, stays with its cards and its deck; that
 *   holds for one that the import brought back from among the deleted, too.
 * - A note that was there all along gets its text back and keeps its answered cards.
 * - Pictures that were fetched for its cards go before them.
 * - What its cards learned elsewhere goes with them. The days on which they fall due have them once the
 *   import is whole.
 */
export async function removeImport(
  app: App,
  { importId }: { importId: ImportId },
): Promise<RemovedImport> {
  const db = await app.db();
  const isWhole = await beginRemoval(db, importId);
  const imports = await db.getAll('imports');
  for (const one of imports.filter(({ ofImport }) => ofImport === importId)) {
    await removeImport(app, { importId: one.id });
  }
  const chunks = IDBKeyRange.bound(`${importId}/`, `${importId}/\uffff`);
  const keys = await db.getAllKeys('undos', chunks);
  let kept = 0;
  let removed = 0;
  for (const key of keys.filter((one) => !isMediaPart(one) && !isPlaces(one))) {
    const done = await transact(db, STORES, (tx) => removeChunk(tx, key, isWhole));
    kept += done.kept;
    removed += done.removed;
  }
  // Only now it is known which notes stay.
  for (const key of keys.filter(isPlaces)) await removePlaces(db, key);
  await removeMedia(app, keys.filter(isMediaPart));
  await transact(db, ['imports', 'meta'], async (tx) => {
    await tx.objectStore('imports').delete(importId);
    await askForSafetyCopy(tx, app.now());
  });
  app.publish([...STORES, 'decks', 'noteTypes', 'media', 'imports']);
  return { kept, removed };
}

/** From here on nobody writes more of it, and whoever comes finishes this; says whether it was whole. */
async function beginRemoval(db: Db, importId: ImportId): Promise<boolean> {
  return transact(db, ['imports'], async (tx) => {
    const row = await tx.objectStore('imports').get(importId);
    if (row === undefined) return true;
    await tx.objectStore('imports').put({ ...row, status: 'removing' });
    return row.finishedAt !== undefined;
  });
}

async function removeChunk(tx: RemoveTx, key: string, isWhole: boolean): Promise<RemovedImport> {
  const images = (await tx.objectStore('undos').get(key))?.images ?? [];
  const ofStore = (store: Store) => images.filter((image) => image.store === store);
  const heads = new Map(ofStore('cards').map((image) => [keyOf(image), markOf(image.before).head]));
  const notes = await Promise.all(ofStore('notes').map((image) => lookAt(tx, image, heads)));
  const gone = notes.filter((note) => !note.isKept);
  const keptIds = new Set(notes.filter((note) => note.isKept).map(({ image }) => keyOf(image)));
  const cards = ofStore('cards').filter((image) => !keptIds.has(noteIdOf(image)));
  const [moves] = await Promise.all([
    Promise.all([
      ...gone.map((note) => removeNote(tx, note)),
      ...cards.map((image) => putBackCard(tx, image)),
    ]),
    tx.objectStore('undos').delete(key),
  ]);
  const goneForGood = goneCards(moves.flat());
  if (isWhole) await moveDue(tx, moves.flat());
  await forgetLearned(tx, goneForGood);
  await unpackPart(tx, key, new Set(goneForGood.map(({ id }) => id)));
  return { kept: keptIds.size, removed: gone.length };
}

interface LookedAt {
  readonly image: Image;
  /** Absent where another import took it with it. */
  readonly note: Note | undefined;
  readonly cards: readonly Card[];
  /** A person has worked on it since. */
  readonly isKept: boolean;
}

/** `heads`: the last answers of the cards that were there before, as the import found them. */
async function lookAt(
  tx: RemoveTx,
  image: Image,
  heads: ReadonlyMap<string, EntryId | undefined>,
): Promise<LookedAt> {
  const [note, cards] = await Promise.all([
    tx.objectStore('notes').get(keyOf(image)),
    readCardsOfNote(tx, parseId<NoteId>(keyOf(image))),
  ]);
  const wasEdited = note !== undefined && note.stamp !== image.stamp;
  const answered = cards.filter(
    (card) => card.deletedAt === undefined && card.head !== heads.get(card.id),
  );
  const wasAnswered = (await Promise.all(answered.map((card) => wasAnsweredHere(tx, card)))).some(
    Boolean,
  );
  return { image, note, cards, isKept: wasEdited || (!wasLive(image.before) && wasAnswered) };
}

function wasLive(before: unknown): boolean {
  return before !== undefined && (before as Note).deletedAt === undefined;
}

/** As it was: what was replaced comes back, what was new goes with its cards. */
async function removeNote(
  tx: RemoveTx,
  { image, note, cards }: LookedAt,
): Promise<readonly DueMove[]> {
  const notes = tx.objectStore('notes');
  if (image.before !== undefined) {
    if (note !== undefined) await notes.put(image.before as Note);
    return [];
  }
  await Promise.all([
    notes.delete(keyOf(image)),
    ...cards.map((card) => tx.objectStore('cards').delete(card.id)),
  ]);
  return cards.map((card) => ({ before: card }));
}

async function putBackCard(tx: RemoveTx, image: Image): Promise<readonly DueMove[]> {
  const store = tx.objectStore('cards');
  const card = await store.get(keyOf(image));
  const before = image.before as Card | undefined;
  const isChanged = card !== undefined && card.head !== before?.head;
  if (isChanged && (await wasAnsweredHere(tx, card))) return [];
  await (before === undefined ? store.delete(keyOf(image)) : store.put(before));
  return [{ before: card, after: before }];
}

function noteIdOf(image: Image): string {
  return keyOf(image).split('/')[0] ?? '';
}

/** Imports write rows with text keys only. */
function keyOf({ key }: Image): string {
  return typeof key === 'string' ? key : '';
}
