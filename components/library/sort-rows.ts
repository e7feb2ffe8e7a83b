import type { DeckId, NoteId } from '@/lib/domain/ids';
import type { CardState, NoteRow } from '@/lib/domain/library/note-row';

export const SORTS = ['added', 'front', 'deck', 'due'] as const;
export type SortBy = (typeof SORTS)[number];

/** In which order notes stand; `isTurned` is the order that nobody expects first. */
export interface Sort {
  readonly by: SortBy;
  readonly isTurned: boolean;
}

interface SortWorld {
  readonly cards: ReadonlyMap<NoteId, readonly CardState[]>;
  /** Where each deck stands in the tree. */
  readonly deckPlaces: ReadonlyMap<DeckId, number>;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Notes in order: the newest first, by their first field, by deck, or the soonest due first. Those of
 * the same rank stand as they came in; new and suspended ones have no date and stand last.
 */
export function sortRows(
  rows: readonly NoteRow[],
  { by, isTurned }: Sort,
  { cards, deckPlaces }: SortWorld,
): readonly NoteRow[] {
  const turn = isTurned ? -1 : 1;
  const rankOf: Record<Exclude<SortBy, 'front'>, (row: NoteRow) => number> = {
    added: (row) => -row.addedAt,
    deck: (row) => deckPlaces.get(row.deckId) ?? Infinity,
    due: (row) => firstDue(cards.get(row.noteId)),
  };
  const rank = by === 'front' ? () => 0 : rankOf[by];
  const lines = rows.map((row) => ({
    row,
    rank: rank(row),
    place: cards.get(row.noteId)?.[0]?.place ?? 0,
  }));
  lines.sort((a, b) => {
    if (a.rank !== b.rank)
      return Number.isFinite(a.rank + b.rank) ? turn * (a.rank - b.rank) : a.rank - b.rank;
    if (by === 'front') return turn * collator.compare(a.row.front, b.row.front);
    return b.row.addedAt - a.row.addedAt || a.place - b.place;
  });
  return lines.map(({ row }) => row);
}

/** When the first card of a note comes back. */
function firstDue(cards: readonly CardState[] = []): number {
  return cards.reduce((first, { dueAt }) => Math.min(first, dueAt ?? Infinity), Infinity);
}
