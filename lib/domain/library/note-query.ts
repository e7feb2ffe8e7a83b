import type { EpochMs } from '@/lib/domain/time/instant';
import { foldText, type CardState, type NoteRow } from './note-row';

export const NOTE_STATES = ['new', 'due', 'suspended'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** One thing that a note must be or say, or with `isNegated` must not. */
export type QueryTerm = { readonly isNegated: boolean } & (
  | { readonly kind: 'text' | 'tag' | 'deck'; readonly text: string }
  | { readonly kind: 'is'; readonly state: NoteState }
);

const TERM = /(-?)(?:(tag|deck|is):)?(?:"([^"]*)"?|(\S+))/giu;

/** Reads `hola tag:verbs deck:"My cards" is:due -"por favor"`; every term must hold. */
export function parseNoteQuery(text: string): readonly QueryTerm[] {
  return [...text.matchAll(TERM)].flatMap(([whole, minus, prefix, quoted, plain]): QueryTerm[] => {
    const isNegated = minus === '-';
    const word = foldText(quoted ?? plain ?? '');
    if (word === '') return [];
    const kind = prefix?.toLowerCase();
    if (kind === 'tag' || kind === 'deck') return [{ isNegated, kind, text: word }];
    if (kind === 'is') {
      const state = NOTE_STATES.find((known) => known === word);
      return state === undefined
        ? [{ isNegated: false, kind: 'text', text: foldText(whole) }]
        : [{ isNegated, kind, state }];
    }
    return [{ isNegated, kind: 'text', text: word }];
  });
}

export interface QueryWorld {
  readonly deckNames: ReadonlyMap<string, string>;
  readonly cards: ReadonlyMap<string, readonly CardState[]>;
  /** A card is due when it falls due before this instant. */
  readonly dueBefore: EpochMs;
}

/** The rows for which every term holds, in their order. */
export function filterRows(
  rows: readonly NoteRow[],
  terms: readonly QueryTerm[],
  world: QueryWorld,
): readonly NoteRow[] {
  if (terms.length === 0) return rows;
  const foldedDecks = new Map([...world.deckNames].map(([id, name]) => [id, foldText(name)]));
  return rows.filter((row) =>
    terms.every((term) => holds(term, row, world, foldedDecks) !== term.isNegated),
  );
}

function holds(
  term: QueryTerm,
  row: NoteRow,
  world: QueryWorld,
  foldedDecks: ReadonlyMap<string, string>,
): boolean {
  switch (term.kind) {
    case 'text':
      return row.folded.includes(term.text);
    case 'tag':
      return row.tags.some((tag) => foldText(tag).startsWith(term.text));
    case 'deck':
      return (foldedDecks.get(row.deckId) ?? '').includes(term.text);
    case 'is':
      return (world.cards.get(row.noteId) ?? []).some((card) => isIn(card, term.state, world));
  }
}

function isIn(card: CardState, state: NoteState, { dueBefore }: QueryWorld): boolean {
  if (state === 'suspended') return card.isSuspended;
  if (card.isSuspended) return false;
  return state === 'new' ? card.isNew : card.dueAt !== undefined && card.dueAt < dueBefore;
}
