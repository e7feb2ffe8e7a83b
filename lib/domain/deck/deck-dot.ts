import type { DeckId } from '@/lib/domain/ids';
import type { Deck } from './deck';

const DOTS = 8;

type Dotted = Pick<Deck, 'id' | 'dot' | 'deletedAt'>;

/** The deck's colour, 1–8: the same on every surface and machine. */
export function deckDot({ id, dot }: Pick<Deck, 'id' | 'dot'>): number {
  return dot ?? ownDot(id);
}

/**
 * The colour that a new deck keeps from now on: its own, or the next one after it that fewer of the
 * live decks have.
 */
export function freeDot(deckId: DeckId, decks: readonly Dotted[]): number {
  const others = decks.filter((deck) => deck.id !== deckId && deck.deletedAt === undefined);
  const taken = others.map(deckDot);
  const uses = (dot: number) => taken.filter((one) => one === dot).length;
  const own = ownDot(deckId);
  let best = own;
  for (let turn = 1; turn < DOTS; turn += 1) {
    const dot = ((own - 1 + turn) % DOTS) + 1;
    if (uses(dot) < uses(best)) best = dot;
  }
  return best;
}

/** The colour that an id alone gives. */
function ownDot(deckId: DeckId): number {
  let sum = 0;
  for (const char of deckId) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return (sum % DOTS) + 1;
}
