import type { Stamped } from '@/lib/domain/document';
import type { DeckId, NoteId, NoteTypeId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';

/** Where a saved phrase came from. */
export interface Source {
  readonly url?: string;
  readonly title?: string;
  /** What was selected, in one line. */
  readonly phrase?: string;
  /** The sentence around the phrase. */
  readonly quote?: string;
  /** Text before and after the phrase, for a text-fragment link. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** BCP 47. */
  readonly lang?: string;
}

export interface Note extends Stamped {
  readonly id: NoteId;
  /** The deck of siblings made later; each card has its own. */
  readonly deckId: DeckId;
  readonly noteTypeId: NoteTypeId;
  /** HTML by field id, stored verbatim; sanitised wherever it becomes DOM. */
  readonly fields: Readonly<Record<string, string>>;
  readonly fieldStamps?: Readonly<Record<string, EpochMs>>;
  readonly tags: readonly string[];
  readonly source?: Source;
  /** Anki's id of the note; the same guid is the same note at a re-import. */
  readonly guid?: string;
  /** When its text was changed last in the program it came from, as the last import says. */
  readonly modifiedElsewhereAt?: EpochMs;
  /** First 64 characters of the normalised first field: finds duplicates. Absent on a tombstone. */
  readonly textKey?: string;
}
