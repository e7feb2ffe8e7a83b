import type { Deck, DeckOptions } from '@/lib/domain/deck/deck';
import { freeDot } from '@/lib/domain/deck/deck-dot';
import { nextStamp } from '@/lib/domain/document';
import { isSame, withEdit, withWordsEdit, type Edit } from '@/lib/domain/edit';
import type { DeckId, UndoId } from '@/lib/domain/ids';
import { deckObstacle, type DeckObstacle } from '@/lib/domain/library/deck-place';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { writeWithUndo } from '@/lib/services/undo/write-with-undo';
import { transact } from '@/lib/storage/transact';

/** What a person says about a deck. An option left out comes from its parent, then the settings. */
export interface DeckWords {
  readonly name: string;
  /** Absent: on top. */
  readonly parentId?: DeckId | undefined;
  readonly options?: DeckOptions;
  /** Hosts on which its cards are offered. */
  readonly sites?: readonly string[];
}

export type ChangedDeck =
  | { readonly kind: 'changed'; readonly label: string; readonly undoId: UndoId }
  /** It is so already. */
  | { readonly kind: 'same' }
  | { readonly kind: 'missing' }
  | RefusedDeck;

/** It cannot have that name there. Nothing was changed. */
export interface RefusedDeck {
  readonly kind: 'refused';
  readonly why: DeckObstacle;
}

export interface MadeDeck {
  readonly kind: 'made';
  readonly deckId: DeckId;
  readonly undoId: UndoId;
}

/** Makes a deck, on top or below another. */
export async function createDeck(
  app: App,
  { name, parentId, options = {}, sites = [] }: DeckWords,
): Promise<MadeDeck | RefusedDeck> {
  const deck: Deck = {
    id: app.newId<DeckId>(),
    name: name.trim(),
    ...(parentId !== undefined && { parentId }),
    options,
    ...(sites.length > 0 && { sites }),
    stamp: app.now(),
    deviceId: await app.deviceId(),
  };
  const outcome = await transact(await app.db(), ['decks', 'undos'], async (tx) => {
    const all = await tx.objectStore('decks').getAll();
    const why = deckObstacle(all, { name: deck.name, parentId });
    if (why !== undefined) return { kind: 'refused', why } as const;
    const undoId = await writeWithUndo(tx, app, {
      label: t('libraryUndoDeckMade'),
      changes: [{ store: 'decks', key: deck.id, next: { ...deck, dot: freeDot(deck.id, all) } }],
    });
    return { kind: 'made', deckId: deck.id, undoId } as const;
  });
  if (outcome.kind === 'made') app.publish(['decks', 'undos']);
  return outcome;
}

/** Saves what changed of a deck's name, place, options and sites; one undo takes all of it back. */
export async function editDeck(
  app: App,
  { deckId, ...edit }: Edit<DeckWords> & { readonly deckId: DeckId },
): Promise<ChangedDeck> {
  const deviceId = await app.deviceId();
  const outcome = await transact(await app.db(), ['decks', 'undos'], async (tx) => {
    const all = await tx.objectStore('decks').getAll();
    const deck = all.find((one) => one.id === deckId && one.deletedAt === undefined);
    if (deck === undefined) return { kind: 'missing' } as const;
    const edited = editedDeck(deck, edit);
    const label = changeLabel(deck, edited);
    if (label === undefined) return { kind: 'same' } as const;
    const isPlaced = deck.name !== edited.name || deck.parentId !== edited.parentId;
    const why = isPlaced ? deckObstacle(all, { ...edited, deckId }) : undefined;
    if (why !== undefined) return { kind: 'refused', why } as const;
    const next = { ...edited, stamp: nextStamp(app.now(), deck), deviceId };
    const undoId = await writeWithUndo(tx, app, {
      label,
      changes: [{ store: 'decks', key: deckId, next }],
    });
    return { kind: 'changed', label, undoId } as const;
  });
  if (outcome.kind === 'changed') app.publish(['decks', 'undos']);
  return outcome;
}

function editedDeck(deck: Deck, { from, to }: Edit<DeckWords>): Deck {
  const { sites: sitesFrom = [], ...wordsFrom } = from;
  const { sites: sitesTo = [], ...wordsTo } = to;
  const { sites: _before, ...words } = withEdit(deck, {
    from: wordsFrom,
    to: { ...wordsTo, name: to.name.trim() || from.name },
  });
  const sites = withWordsEdit(deck.sites ?? [], { from: sitesFrom, to: sitesTo });
  return {
    ...words,
    options: withEdit(deck.options, { from: from.options ?? {}, to: to.options ?? {} }),
    ...(sites.length > 0 && { sites }),
  };
}

/** What changed, in words; absent where nothing did. */
function changeLabel(before: Deck, after: Deck): string | undefined {
  const labels = [
    ...(before.name === after.name ? [] : [t('libraryUndoDeckRenamed')]),
    ...(before.parentId === after.parentId ? [] : [t('libraryUndoDeckMoved')]),
    ...(isSame(before.options, after.options) ? [] : [t('libraryUndoDeckOptions')]),
    ...(isSame(before.sites ?? [], after.sites ?? []) ? [] : [t('libraryUndoDeckSites')]),
  ];
  return labels.length > 1 ? t('libraryUndoDeckChanged') : labels[0];
}
