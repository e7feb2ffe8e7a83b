import type { DeckId } from '@/lib/domain/ids';
import { foldText } from './note-row';

/** A deck in the order of the tree. */
interface DeckInTree {
  readonly deckId: DeckId;
  readonly name: string;
  readonly depth: number;
}

export interface FoundDecks<Line> {
  readonly lines: readonly Line[];
  /** The deck whose path is just what was typed. */
  readonly exact?: DeckId;
}

/** Each deck's path from the top, `Languages::Spanish`, of lines in tree order. */
export function pathsOf(lines: readonly DeckInTree[]): ReadonlyMap<DeckId, string> {
  const names: string[] = [];
  return new Map(
    lines.map(({ deckId, name, depth }) => {
      names.length = Math.min(names.length, depth);
      names.push(name);
      return [deckId, names.join('::')] as const;
    }),
  );
}

/** The decks whose path holds every word that was typed, whatever its accents; all for nothing typed. */
export function findDecks<Line extends DeckInTree>(
  lines: readonly Line[],
  typed: string,
): FoundDecks<Line> {
  const paths = pathsOf(lines);
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
