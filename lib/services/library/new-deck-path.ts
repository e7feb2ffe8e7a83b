import type { Deck } from '@/lib/domain/deck/deck';
import { freeDot } from '@/lib/domain/deck/deck-dot';
import type { DeckId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import type { Reads } from '@/lib/storage/transact';

/** Where a path leads, and the decks that have to be made for it. */
export interface DeckAtPath {
  readonly deckId: DeckId;
  readonly newDecks: readonly Deck[];
}

/**
 * The deck at a path as Anki writes it, `Languages::Spanish`; decks that are missing on the way are to
 * be made. Nothing for a path without a name.
 */
export async function deckAtPath(
  tx: Reads<'decks'>,
  app: App,
  path: string,
  made: Pick<Deck, 'stamp' | 'deviceId'>,
): Promise<DeckAtPath | undefined> {
  const names = path.split('::').map((name) => name.trim());
  const known = (await tx.objectStore('decks').getAll()).filter(
    (deck) => deck.deletedAt === undefined,
  );
  const newDecks: Deck[] = [];
  let parentId: DeckId | undefined;
  for (const name of names.filter((one) => one !== '')) {
    const there = known.find((deck) => deck.name === name && deck.parentId === parentId);
    if (there === undefined) {
      const id = app.newId<DeckId>();
      const dot = freeDot(id, [...known, ...newDecks]);
      newDecks.push({ id, name, ...(parentId && { parentId }), options: {}, dot, ...made });
    }
    parentId = there?.id ?? newDecks.at(-1)?.id;
  }
  return parentId === undefined ? undefined : { deckId: parentId, newDecks };
}
