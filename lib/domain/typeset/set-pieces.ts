import type { Piece } from './piece';
import { splitPieces } from './split-pieces';

/** Everything in these sides that a library sets, each once. */
export function piecesOf(sides: readonly string[]): readonly Piece[] {
  const pieces = sides.flatMap(splitPieces).flatMap(({ piece }) => piece ?? []);
  return [...new Map(pieces.map((piece) => [piece.id, piece])).values()];
}

/** A side with its pieces as they were set, by id; one that could not be set stays as it is written. */
export function setPieces(html: string, set: ReadonlyMap<string, string>): string {
  return splitPieces(html)
    .map(({ written, piece, plain }, at) => {
      const shown = (piece && set.get(piece.id)) || (plain ?? written);
      // Words before it count as no element: its distance to them would be that of the card's first.
      return plain === undefined || at === 0 ? shown : `<div>${shown}</div>`;
    })
    .join('');
}
