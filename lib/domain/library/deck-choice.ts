import type { DeckId } from '@/lib/domain/ids';
import { deckPaths, type DeckPlace } from './deck-tree';
import { foldText } from './fold-text';

export interface FoundDecks<Line> {
  readonly lines: readonly Line[];
  /** The deck whose path is just what was typed. */
  readonly exact?: DeckId;
}

/** The decks whose path holds every word that was typed, whatever its accents; all for nothing typed. */
export function findDecks<Line extends DeckPlace>(
  lines: readonly Line[],
  typed: string,
): FoundDecks<Line> {
  const paths = deckPaths(lines);
  const words = foldText(typed)
    .split(/\s+|::/)
    .filter((word) => word !== '');
  const pathOf = (line: Line) => paths.get(line.deckId) ?? line.name;
  const found = lines.filter((line) => {
    const path = foldText(pathOf(line));
    return words.every((word) => path.includes(word));
  });
  const wanted = spaced(foldText(typed));
  const exact = lines.find((line) => spaced(foldText(pathOf(line))) === wanted)?.deckId;
  return { lines: found, ...(exact !== undefined && { exact }) };
}

function spaced(path: string): string {
  return path
    .split('::')
    .map((name) => name.trim())
    .join('::');
}
