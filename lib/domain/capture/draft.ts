import type { Stamped } from '@/lib/domain/document';
import type { DeckId, DraftId, NoteId } from '@/lib/domain/ids';
import type { Source } from '@/lib/domain/note/note';
import type { EpochMs } from '@/lib/domain/time/instant';

/** A saved phrase that still wants its meaning. */
export interface Draft extends Stamped {
  readonly id: DraftId;
  readonly phrase: string;
  readonly source: Source;
  readonly savedAt: EpochMs;
  readonly deckId?: DeckId;
  /** The page was closed to Morsel: no sentence, no exact place. */
  readonly isPhraseOnly?: true;
  /** What was typed so far. */
  readonly meaning?: string;
  /** A note that already asks this phrase. */
  readonly duplicateOf?: NoteId;
  /** Out of sight until then ("Later"). */
  readonly restsUntil?: EpochMs;
  /** Set when it became a note. */
  readonly noteId?: NoteId;
}
