import type { Stamped } from '@/lib/domain/document';
import type { NoteTypeId } from '@/lib/domain/ids';

export interface NoteField {
  /** Never reused within the note type. */
  readonly id: string;
  readonly name: string;
}

export interface CardTemplate {
  /** Never reused within the note type. */
  readonly id: string;
  readonly name: string;
  readonly ordinal: number;
  /** Anki's template language, verbatim. */
  readonly front: string;
  readonly back: string;
}

export interface NoteType extends Stamped {
  readonly id: NoteTypeId;
  readonly name: string;
  /** A cloze type has one template; its ordinals come from the cloze numbers in the fields. */
  readonly kind: 'standard' | 'cloze';
  readonly fields: readonly NoteField[];
  readonly templates: readonly CardTemplate[];
  readonly css: string;
  /** Anki's id, where it came from there: it goes back under it. */
  readonly ankiId?: number;
}
