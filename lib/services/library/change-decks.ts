import type { Deck, DeckOptions } from '@/lib/domain/deck/deck';
import { nextStamp } from '@/lib/domain/document';
import type { DeckId, UndoId } from '@/lib/domain/ids';
import { deckAndBelow } from '@/lib/domain/library/deck-tree';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { writeWithUndo } from '@/lib/services/undo/write-with-undo';
import { transact } from '@/lib/storage/transact';

export type ChangedDeck =
  | { readonly kind: 'changed'; readonly deckId: DeckId; readonly undoId: UndoId }
  | { readonly kind: 'missing' }
  /** A deck cannot lie below itself. */
  | { readonly kind: 'circle' };

/** Makes a deck, on top or below another. */
export async function createDeck(
  app: App,
  { name, parentId }: { name: string; parentId?: DeckId | undefined },
): Promise<{ readonly deckId: DeckId; readonly undoId: UndoId }> {
  const deck: Deck = {
    id: app.newId<DeckId>(),
    name: name.trim(),
    ...(parentId !== undefined && { parentId }),
    options: {},
    stamp: app.now(),
    deviceId: await app.deviceId(),
  };
  const undoId = await transact(await app.db(), ['decks', 'undos'], (tx) =>
    writeWithUndo(tx, app, {
      label: t('libraryUndoDeckMade'),
      changes: [{ store: 'decks', key: deck.id, next: deck }],
    }),
  );
  app.publish(['decks', 'undos']);
  return { deckId: deck.id, undoId };
}

/** Gives a deck another name. */
export function renameDeck(
  app: App,
  { deckId, name }: { deckId: DeckId; name: string },
): Promise<ChangedDeck> {
  return changeDeck(app, deckId, t('libraryUndoDeckRenamed'), (deck) => ({
    ...deck,
    name: name.trim() || deck.name,
  }));
}

/** Puts a deck below another, or on top. */
export function moveDeck(
  app: App,
  { deckId, parentId }: { deckId: DeckId; parentId?: DeckId | undefined },
): Promise<ChangedDeck> {
  return changeDeck(app, deckId, t('libraryUndoDeckMoved'), (deck, all) => {
    if (parentId !== undefined && deckAndBelow(all, deckId).has(parentId)) return undefined;
    const { parentId: _before, ...rest } = deck;
    return { ...rest, ...(parentId !== undefined && { parentId }) };
  });
}

/** Sets how a deck is learned; an option left out comes from its parent, then the settings. */
export function saveDeckOptions(
  app: App,
  { deckId, options }: { deckId: DeckId; options: DeckOptions },
): Promise<ChangedDeck> {
  return changeDeck(app, deckId, t('libraryUndoDeckOptions'), (deck) => ({ ...deck, options }));
}

/** One deck's row changed in one transaction; `undefined` from `change` means a circle. */
async function changeDeck(
  app: App,
  deckId: DeckId,
  label: string,
  change: (deck: Deck, all: readonly Deck[]) => Deck | undefined,
): Promise<ChangedDeck> {
  const deviceId = await app.deviceId();
  const outcome = await transact(await app.db(), ['decks', 'undos'], async (tx) => {
    const all = await tx.objectStore('decks').getAll();
    const deck = all.find((one) => one.id === deckId && one.deletedAt === undefined);
    if (deck === undefined) return { kind: 'missing' } as const;
    const changed = change(deck, all);
    if (changed === undefined) return { kind: 'circle' } as const;
    const next = { ...changed, stamp: nextStamp(app.now(), deck), deviceId };
    const undoId = await writeWithUndo(tx, app, {
      label,
      changes: [{ store: 'decks', key: deckId, next }],
    });
    return { kind: 'changed', deckId, undoId } as const;
  });
  if (outcome.kind === 'changed') app.publish(['decks', 'undos']);
  return outcome;
}
