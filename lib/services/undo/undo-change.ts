import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import { nextStamp, type Stamped } from '@/lib/domain/document';
import { isSame } from '@/lib/domain/edit';
import type { DeckId, UndoId } from '@/lib/domain/ids';
import type { DueMove } from '@/lib/domain/review/due-days';
import type { App } from '@/lib/services/app';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import { moveDue } from '@/lib/services/review/move-due';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import type { UndoImage } from '@/lib/storage/rows';
import type { Row, Store } from '@/lib/storage/schema';
import { transact, type Writes } from '@/lib/storage/transact';
import { asTombstone } from './as-tombstone';
import { withoutCircles } from './deck-circles';
import { reviveDecks } from './revive-decks';
import { cardOf, markOf } from './write-with-undo';

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
 * Puts rows back as they were before a change.
 * - A row that was changed again since (another stamp) stays; `kept` says how many.
 * - A card answered since keeps its new schedule and gets back only where it lies and how.
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
  const deviceId = await app.deviceId();
  for (const key of parts.toReversed()) {
    const part = await db.get('undos', key);
    if (part === undefined) continue;
    const stores = storesOf(part.images);
    const mark = { now: app.now(), deviceId };
    const done = await transact(db, stores, async (tx) => {
      // A merge may have given its rows other names since it was read, or somebody undone it.
      const left = await tx.objectStore('undos').get(key);
      const undone = await undoPart(tx, key, left?.images ?? [], mark);
      for (const deckId of undone.deckIds) deckIds.add(deckId);
      // A deck that comes back with the first part, which is undone last, is as it was before.
      await reviveDecks(tx, key === undoId ? deckIds : deckIds.difference(withFirst), mark);
      return undone;
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

type Mark = { readonly now: number; readonly deviceId: Stamped['deviceId'] };

/** The stores of the rows, and those that follow from cards and notes. */
function storesOf(images: readonly UndoImage[]): readonly Store[] {
  const changed = new Set(images.map((image) => image.store));
  const following: readonly Store[] = changed.has('cards') ? ['dueDays', 'decks'] : ['decks'];
  return [...changed.union(new Set(following)), 'undos'];
}

async function undoPart(tx: Writes<Store>, key: string, images: readonly UndoImage[], mark: Mark) {
  const current = await Promise.all(
    images.map((image) => tx.objectStore(image.store).get(image.key)),
  );
  const restored = images.map((image, at) => restoredRow(image, current[at], mark));
  const back = withTheirNotes(images, current, await placeDecks(tx, images, current, restored));
  await Promise.all([
    moveDue(tx, dueMoves(current, back)),
    ...back.map(async (row, at) => {
      const image = images[at];
      if (row === 'keep' || image === undefined) return;
      const store = tx.objectStore(image.store);
      await (row === 'remove' ? store.delete(image.key) : store.put(row));
    }),
    tx.objectStore('undos').delete(key),
  ]);
  if (images.some(({ store }) => store === 'cards')) await keepTogether(tx, images, mark);
  const kept = back.filter((row) => row === 'keep').length;
  return { restored: back.length - kept, kept, deckIds: decksOf(back) };
}

/** Cards that would come or go without their note stay as they are. */
function withTheirNotes(
  images: readonly UndoImage[],
  current: readonly (Row | undefined)[],
  back: readonly Restored[],
): readonly Restored[] {
  const staying = new Set(
    images
      .filter(({ store }, at) => store === 'notes' && back[at] === 'keep')
      .map(({ key }) => key),
  );
  const isLive = (card: Card | undefined) => card !== undefined && card.deletedAt === undefined;
  return back.map((row, at) => {
    const [now, then] = [cardOf(current[at]), typeof row === 'string' ? undefined : cardOf(row)];
    const noteId = (now ?? then)?.noteId;
    if (noteId === undefined || !staying.has(noteId)) return row;
    return isLive(now) === isLive(then) ? row : 'keep';
  });
}

/** Puts the cards of the notes into the decks of their notes: a deck holds both or neither. */
async function keepTogether(
  tx: Writes<'notes' | 'cards' | 'dueDays'>,
  images: readonly UndoImage[],
  mark: Mark,
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

type Restored = Row | 'keep' | 'remove';

/** What takes the place of `current`: the row before, a tombstone, nothing, or what is there. */
function restoredRow(image: UndoImage, current: Row | undefined, mark: Mark): Restored {
  if (markOf(current).stamp !== image.stamp) return 'keep';
  const card = cardOf(current);
  if (card && card.head !== image.head) {
    const moved = cardWithNewSchedule(image, card);
    return moved === undefined ? 'keep' : restamp(moved, card, mark);
  }
  if (image.before !== undefined) return restamp(image.before, current, mark);
  return current !== undefined && isStamped(current)
    ? asTombstone(restamp(current, current, mark), mark.now)
    : 'remove';
}

/** The card where it was, with the schedule that answers since then gave it. */
function cardWithNewSchedule({ before, head }: UndoImage, current: Card): Card | undefined {
  const card = cardOf(before);
  if (card === undefined || card.head !== head) return undefined;
  const { schedule, head: newHead } = current;
  return withIndexKeys({ ...card, schedule, ...(newHead && { head: newHead }) });
}

function restamp<One extends object>(row: One, current: unknown, mark: Mark): One {
  if (!isStamped(row)) return row;
  const previous = isStamped(current) ? current : row;
  return { ...row, stamp: nextStamp(mark.now, previous), deviceId: mark.deviceId };
}

function isStamped(row: unknown): row is Stamped {
  return typeof row === 'object' && row !== null && 'stamp' in row;
}
