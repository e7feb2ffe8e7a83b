import type { Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import { isSame } from '@/lib/domain/edit';
import { cardIdOf, parseId, type NoteId } from '@/lib/domain/ids';
import type { LibraryRows } from '@/lib/domain/merge/library-rows';
import { isNothingRenamed, renameCard, renameNote, type Renames } from '@/lib/domain/merge/renames';
import type { Note } from '@/lib/domain/note/note';
import type { JournalRow, UndoImage, UndoRow } from '@/lib/storage/rows';
import type { Key, Row } from '@/lib/storage/schema';
import type { WriteTx } from '@/lib/storage/transact';
import { isHeld } from './held-ways-back';
import { renameUnfinished } from './rename-unfinished';

/**
 * Takes the rows out that go by another id from now on, and lets what speaks of them follow, the ways
 * back, the journal and changes of many notes that are under way: an undo would otherwise bring a note
 * back into a deck that is gone.
 */
export async function followRenames(
  tx: WriteTx,
  renames: Renames,
  stored: LibraryRows,
): Promise<void> {
  if (isNothingRenamed(renames)) return;
  const { decks, noteTypes, notes } = renames;
  const cards = new Set<string>(
    stored.cards.flatMap((one) => (notes.has(one.noteId) ? one.id : [])),
  );
  const remove = (store: 'decks' | 'noteTypes' | 'notes' | 'cards' | 'histories', key: string) =>
    tx.objectStore(store).delete(key);
  const removeDays = (store: 'days' | 'dueDays') =>
    stored[store].flatMap(({ day, deckId }) =>
      decks.has(deckId) ? tx.objectStore(store).delete([day, deckId]) : [],
    );
  await Promise.all([
    ...[...decks.keys()].map((key) => remove('decks', key)),
    ...[...noteTypes.keys()].map((key) => remove('noteTypes', key)),
    ...[...notes.keys()].map((key) => remove('notes', key)),
    ...[...cards].flatMap((key) => [remove('cards', key), remove('histories', key)]),
    ...removeDays('days'),
    ...removeDays('dueDays'),
  ]);
  await renameUndos(tx, renames);
  await renameUnfinished(tx, renames);
  if (notes.size > 0) await renameJournal(tx, renames, cards);
}

async function renameUndos(tx: WriteTx, renames: Renames): Promise<void> {
  for (
    let cursor = await tx.objectStore('undos').openCursor();
    cursor !== null;
    cursor = await cursor.continue()
  ) {
    const { id, images } = cursor.value;
    if (isHeld(id)) continue;
    const next = images.map((image) => renameImage(image, renames));
    if (next.every((image, at) => image === images[at])) continue;
    await cursor.update({ ...cursor.value, images: next } satisfies UndoRow);
  }
}

async function renameJournal(
  tx: WriteTx,
  { notes, decks }: Renames,
  cards: ReadonlySet<string>,
): Promise<void> {
  for (
    let cursor = await tx.objectStore('journal').openCursor();
    cursor !== null;
    cursor = await cursor.continue()
  ) {
    const { cardId, deckId } = cursor.value;
    if (cardId === undefined || !cards.has(cardId)) continue;
    const row: JournalRow = {
      ...cursor.value,
      cardId: renamedCardId(cardId, notes),
      ...(deckId && { deckId: decks.get(deckId) ?? deckId }),
    };
    await cursor.update(row);
  }
}

function renameImage(image: UndoImage, renames: Renames): UndoImage {
  const key = renamedKey(image, renames);
  const before = image.before && renamedRow(image.store, image.before, renames);
  const wrote = renamedFields(image, renames);
  if (key === image.key && before === image.before && isSame(wrote, image.wrote)) return image;
  return { ...image, key, ...(before && { before }), ...(wrote && { wrote }) };
}

/** What a change wrote, as the row says it under the other names. */
function renamedFields({ store, before, wrote }: UndoImage, renames: Renames): UndoImage['wrote'] {
  if (wrote === undefined) return undefined;
  const row: Row = Object.assign({}, before, wrote);
  const renamed = new Map<string, unknown>(Object.entries(renamedRow(store, row, renames)));
  return Object.fromEntries(Object.keys(wrote).map((name) => [name, renamed.get(name)]));
}

function renamedKey({ store, key }: UndoImage, { decks, noteTypes, notes }: Renames): Key {
  if (typeof key !== 'string') return key;
  if (store === 'decks') return decks.get(parseId(key)) ?? key;
  if (store === 'noteTypes') return noteTypes.get(parseId(key))?.id ?? key;
  if (store === 'notes') return notes.get(parseId(key)) ?? key;
  return store === 'cards' || store === 'histories' ? renamedCardId(parseId(key), notes) : key;
}

function renamedRow(store: UndoImage['store'], row: Row, renames: Renames): Row {
  if (store === 'notes') return renameNote(row as Note, renames);
  if (store === 'cards') return renameCard(row as Card, renames);
  if (store !== 'decks') return row;
  const { id, parentId, ...deck } = row as Deck;
  const above = parentId && (renames.decks.get(parentId) ?? parentId);
  return { ...deck, id: renames.decks.get(id) ?? id, ...(above && { parentId: above }) };
}

function renamedCardId(cardId: Card['id'], notes: Renames['notes']): Card['id'] {
  const end = cardId.lastIndexOf('/');
  const noteId = notes.get(parseId<NoteId>(cardId.slice(0, end) || cardId));
  return noteId === undefined ? cardId : cardIdOf(noteId, Number(cardId.slice(end + 1)));
}
