import type { Deck } from '@/lib/domain/deck/deck';
import { isSame } from '@/lib/domain/edit';
import type { DeckId, EntryId, UndoId } from '@/lib/domain/ids';
import type { DueMove } from '@/lib/domain/review/due-days';
import type { App } from '@/lib/services/app';
import { loadDay } from '@/lib/services/goals/load-day';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import { moveDue } from '@/lib/services/review/move-due';
import { moveTotals } from '@/lib/services/review/totals';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import type { UndoImage } from '@/lib/storage/rows';
import type { Key, Row, Store } from '@/lib/storage/schema';
import { transact, type Writes } from '@/lib/storage/transact';
import { withoutCircles } from './deck-circles';
import { restamp, restoredRow, type Restored, type UndoMark } from './restored-row';
import { reviveDecks } from './revive-decks';
import { withFactsUndone } from './undo-facts';
import { cardOf, entriesOf } from './written-fields';

export type UndoneChange =
  | {
      readonly kind: 'undone';
      readonly label: string;
      /** Rows put back. */
      readonly restored: number;
      /** Rows left as they are because they were changed again since. */
      readonly kept: number;
    }
  | { readonly kind: 'missing' };

/**
 * Puts rows back as they were before a change: what it wrote, and nothing else of them.
 * - A row of which just that was changed again since stays; `kept` says how many. Those can be put back
 *   later, once what is in the way was taken back.
 * - What was learned of a card since stays, and what was taken back of it does not return.
 * - Rows come back with a new stamp, so that a second machine takes them over too.
 * - Cards lie in the deck of their note afterwards, whichever of the two was changed since.
 * - Which cards a note has follows the note: where it stays as it is, none comes back and none goes.
 * - A deck that was deleted since comes back when cards return to it.
 * - A deck comes below no deck that lies below it by now: it stays where it is.
 * - Each part of a bulk change is undone in its own transaction, the first one last; asking again
 *   finishes the rest. The first part says how long all of them can be taken back.
 */
export async function undoChange(
  app: App,
  { undoId, hasBegun = false }: { undoId: UndoId; hasBegun?: boolean },
): Promise<UndoneChange> {
  const db = await app.db();
  const first = await db.get('undos', undoId);
  if (!first || (first.expiresAt <= app.now() && !hasBegun)) return { kind: 'missing' };
  const parts = await db.getAllKeys('undos', partsOf(undoId));
  const counts = { restored: 0, kept: 0 };
  const touched = new Set<Store>();
  const deckIds = new Set<DeckId>();
  const withFirst = new Set(first.images.map(({ key }) => key));
  const mark = await markFor(app);
  for (const key of parts.toReversed()) {
    const part = await db.get('undos', key);
    if (part === undefined) continue;
    const stores = storesOf(part.images);
    const done = await transact(db, stores, async (tx) => {
      // A merge may have given its rows other names since it was read, or somebody undone it.
      const left = await tx.objectStore('undos').get(key);
      const { kept, ...undone } = await undoPart(tx, left?.images ?? [], mark);
      // The first part stands for all of them as long as any is left.
      const isLeft = kept.length > 0 || (key === undoId && counts.kept > 0);
      const undos = tx.objectStore('undos');
      await (left && isLeft ? undos.put({ ...left, images: kept }) : undos.delete(key));
      for (const deckId of undone.deckIds) deckIds.add(deckId);
      // A deck that comes back with the first part, which is undone last, is as it was before.
      await reviveDecks(tx, key === undoId ? deckIds : deckIds.difference(withFirst), mark);
      return { restored: undone.restored, kept: kept.length };
    });
    counts.restored += done.restored;
    counts.kept += done.kept;
    for (const store of stores) touched.add(store);
  }
  await dropShortlist(app);
  app.publish([...touched]);
  return { kind: 'undone', label: first.label, ...counts };
}

/** The rows that remember one change. */
export function partsOf(undoId: UndoId): IDBKeyRange {
  return IDBKeyRange.bound(undoId, `${undoId}/\uffff`);
}

async function markFor(app: App): Promise<UndoMark> {
  const [deviceId, day, now] = [await app.deviceId(), await loadDay(app), app.now()];
  return { now, day, zoneOffset: app.zone(now), deviceId, newId: () => app.newId<EntryId>() };
}

/** The stores of the rows, and those that follow from cards and notes. */
function storesOf(images: readonly UndoImage[]): readonly Store[] {
  const changed = new Set(images.map((image) => image.store));
  const following: Store[] = ['decks', 'undos'];
  if (changed.has('cards')) following.push('dueDays');
  if (changed.has('histories')) following.push('days');
  return [...changed.union(new Set(following))];
}

async function undoPart(tx: Writes<Store>, images: readonly UndoImage[], mark: UndoMark) {
  const current = await Promise.all(
    images.map((image) => tx.objectStore(image.store).get(image.key)),
  );
  const restored = images.map((image, at) => restoredRow(image, current[at], mark));
  const placed = withTheirNotes(images, current, await placeDecks(tx, images, current, restored));
  const back = withFactsUndone(images, current, placed, mark);
  const kept = images.filter((_image, at) => back[at] === 'keep');
  await moveAnswered(tx, images, current, back);
  await Promise.all([
    moveDue(tx, dueMoves(current, back)),
    ...back.map(async (row, at) => {
      const image = images[at];
      if (row === 'keep' || image === undefined) return;
      const store = tx.objectStore(image.store);
      await (row === 'remove' ? store.delete(image.key) : store.put(row));
    }),
  ]);
  if (images.some(({ store }) => store === 'cards')) await keepTogether(tx, images, mark);
  return { restored: back.length - kept.length, kept, deckIds: decksOf(back) };
}

/** A note and its cards come, go and move together: where it stays as it is, so do they. */
function withTheirNotes(
  images: readonly UndoImage[],
  current: readonly (Row | undefined)[],
  back: readonly Restored[],
): readonly Restored[] {
  const staying = new Set<Key>(
    images.flatMap(({ store, key, before }, at) => {
      const card = cardOf(current[at]);
      if (back[at] !== 'keep') return [];
      if (store === 'notes') return key;
      // Made by the change, and answered since.
      return card && before === undefined && card.deletedAt === undefined ? card.noteId : [];
    }),
  );
  return back.map((row, at) => {
    const noteId = cardOf(current[at])?.noteId ?? cardOf(images[at]?.before)?.noteId;
    const isNote = images[at]?.store === 'notes';
    return staying.has((isNote ? images[at]?.key : noteId) ?? '') ? 'keep' : row;
  });
}

/** The days' counts follow the histories: a card may have been new to an answer, or not. */
async function moveAnswered(
  tx: Writes<'days'>,
  images: readonly UndoImage[],
  current: readonly (Row | undefined)[],
  back: readonly Restored[],
): Promise<void> {
  for (const [at, { store, stamp }] of images.entries()) {
    const row = back[at];
    if (store !== 'histories' || stamp === undefined || row === 'keep') continue;
    await moveTotals(
      tx,
      entriesOf(current[at]),
      entriesOf(typeof row === 'object' ? row : undefined),
    );
  }
}

/** Puts the cards of the notes into the decks of their notes: a deck holds both or neither. */
async function keepTogether(
  tx: Writes<'notes' | 'cards' | 'dueDays'>,
  images: readonly UndoImage[],
  mark: UndoMark,
): Promise<void> {
  for (const { store, key } of images) {
    if (store !== 'notes' || typeof key !== 'string') continue;
    const note = await tx.objectStore('notes').get(key);
    if (note === undefined || note.deletedAt !== undefined) continue;
    const { deckId } = note;
    for (const card of await readCardsOfNote(tx, note.id)) {
      if (card.deckId === deckId || card.deletedAt !== undefined) continue;
      const after = restamp({ ...card, deckId }, card, mark);
      await moveDue(tx, [{ before: card, after }]);
      await tx.objectStore('cards').put(after);
    }
  }
}

/** The decks in which live notes and cards lie again. */
function decksOf(back: readonly Restored[]): readonly DeckId[] {
  return back.flatMap((row) => {
    if (typeof row === 'string' || !('noteTypeId' in row || 'ordinal' in row)) return [];
    return row.deletedAt === undefined ? row.deckId : [];
  });
}

function dueMoves(
  current: readonly (Row | undefined)[],
  back: readonly Restored[],
): readonly DueMove[] {
  return back.flatMap((row, at) => {
    if (row === 'keep') return [];
    return { before: cardOf(current[at]), after: row === 'remove' ? undefined : cardOf(row) };
  });
}

/** Decks whose old place would make a circle stay where they are, and count as left. */
async function placeDecks(
  tx: Writes<Store>,
  images: readonly UndoImage[],
  current: readonly (Row | undefined)[],
  back: readonly Restored[],
): Promise<readonly Restored[]> {
  const decks = back.filter((row, at) => images[at]?.store === 'decks' && isDeck(row));
  if (decks.length === 0) return back;
  const placed = await withoutCircles(tx, decks as readonly Deck[]);
  return back.map((row, at) => {
    if (images[at]?.store !== 'decks' || !isDeck(row)) return row;
    const deck = placed.get(row.id) ?? row;
    const isLeft = deck !== row && isSameButStamp(deck, current[at]);
    return isLeft ? 'keep' : deck;
  });
}

function isDeck(row: Restored): row is Deck {
  return typeof row === 'object' && 'options' in row;
}

function isSameButStamp(deck: Deck, current: Row | undefined): boolean {
  const mark = { stamp: deck.stamp, deviceId: deck.deviceId };
  return current !== undefined && isSame(deck, { ...current, ...mark });
}
