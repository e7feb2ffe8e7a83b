import type { NoteId, NoteTypeId } from '@/lib/domain/ids';
import type { NoteType } from '@/lib/domain/note/note-type';
import type { Problem, ProblemCode } from './problem';

/** A note type as a file brings it, before this machine stamps it. */
export type NeutralNoteType = Omit<NoteType, 'stamp' | 'deviceId'>;

/** A note as a file brings it: fields are HTML, verbatim; plain text is escaped already. */
export interface NeutralNote {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly id: NoteId;
  readonly noteTypeId: NoteTypeId;
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly textKey: string;
  readonly guid?: string;
  /** Deck path from the top; absent: the deck chosen for the import. */
  readonly deck?: readonly string[];
  /** One card for each. */
  readonly ordinals: readonly number[];
}

/** What a file would bring, counted. */
export interface NoteCounts {
  readonly notes: number;
  readonly cards: number;
  /** Pictures and sounds that are named but not in the file. */
  readonly missingMedia: number;
}

export interface FoundProblems {
  readonly first: readonly Problem[];
  readonly counts: Readonly<Partial<Record<ProblemCode, number>>>;
}
