import type { DeckOptions } from '@/lib/domain/deck/deck';
import { deckDot } from '@/lib/domain/deck/deck-dot';
import type { DeckId } from '@/lib/domain/ids';
import { deckTree } from '@/lib/domain/library/deck-tree';
import type { App } from '@/lib/services/app';

export interface DeckLine {
  readonly deckId: DeckId;
  readonly name: string;
  /** Deck colour, 1–8. */
  readonly dot: number;
  readonly parentId?: DeckId;
  readonly depth: number;
  readonly isSample: boolean;
  readonly options: DeckOptions;
  /** Hosts on which its cards are offered. */
  readonly sites: readonly string[];
}

/** The deck tree; what today holds of each comes with `loadDecksToday`. */
export async function loadDecks(app: App): Promise<readonly DeckLine[]> {
  const decks = await (await app.db()).getAll('decks');
  return deckTree(decks).map(({ deck, depth }) => ({
    deckId: deck.id,
    name: deck.name,
    dot: deckDot(deck),
    ...(deck.parentId !== undefined && { parentId: deck.parentId }),
    depth,
    isSample: deck.isSample === true,
    options: deck.options,
    sites: deck.sites ?? [],
  }));
}
