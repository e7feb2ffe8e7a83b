import type { Card } from '@/lib/domain/card/card';
import type { DeckId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { NeutralCard, NeutralNote } from '@/lib/interchange/model';
import type { UndoImage } from '@/lib/storage/rows';
import type { KnownNotes } from './known-notes';
import type { KeepLearning } from './kept-learning';
import type { PartPacks } from './pack-learned';
import type { RunningImport } from './running-import';

/** What happens to a note that is there already. */
export const DUPLICATE_POLICIES = ['skip', 'update', 'both'] as const;
export type DuplicatePolicy = (typeof DUPLICATE_POLICIES)[number];

/** A card of the file and the deck that it goes to. */
export interface PlacedCard extends Pick<NeutralCard, 'ordinal' | 'learned'> {
  readonly deckId: DeckId;
}

/** A note of the file and where it and its cards go. */
export interface PlacedNote {
  readonly note: NeutralNote;
  readonly deckId: DeckId;
  readonly cards: readonly PlacedCard[];
}

/** The notes of one transaction. */
export interface NotesChunk {
  readonly notes: readonly PlacedNote[];
  /** Position of the first note in the file: keeps new cards in the file's order. */
  readonly from: number;
  readonly policy: DuplicatePolicy;
  readonly known: KnownNotes;
  /** What becomes of what the cards learned elsewhere; absent: they begin anew. */
  readonly learning?: KeepLearning | undefined;
}

/** Rows that one transaction will write. */
export interface Writing {
  readonly notes: Note[];
  readonly cards: Card[];
  /** What the cards learned elsewhere. */
  readonly learned: PartPacks;
  readonly images: UndoImage[];
}

/** One note on its way into the library. */
export interface Placing {
  readonly placed: PlacedNote;
  /** Its place in the chunk. */
  readonly at: number;
  readonly chunk: NotesChunk;
  readonly running: RunningImport;
  readonly writing: Writing;
}

/** A note as it was before the import, with its cards. */
export interface NoteBefore {
  readonly note: Note;
  readonly cards: readonly Card[];
}
