import type { DeckId } from '@/lib/domain/ids';

/** The deck's colour, 1–8: the same on every surface and machine. */
export function deckDot(deckId: DeckId): number {
  let sum = 0;
  for (const char of deckId) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65_521;
  return (sum % 8) + 1;
}
