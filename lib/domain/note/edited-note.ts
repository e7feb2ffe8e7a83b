import { withEdit, withWordsEdit, type Edit } from '@/lib/domain/edit';
import type { DeckId } from '@/lib/domain/ids';
import type { Note, Source } from './note';

/** What a person writes of a note. A form may show only some of it. */
export interface NoteWords {
  /** HTML by field id. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
  /** All cards of the note go there too. */
  readonly deckId?: DeckId;
  /** Asks both ways; only notes of Morsel's own basic types can. */
  readonly isReversed?: boolean;
  /** The part of the source that the form shows; the sentence and what was selected stay. */
  readonly source?: Source;
}

/** The note with what was written about it; its deck and its direction are for the caller. */
export function editedNote(note: Note, { from, to }: Edit<NoteWords>): Note {
  const { source: _before, ...rest } = note;
  const source = editedSource(note.source, { from: from.source, to: to.source });
  return {
    ...rest,
    fields: withEdit(note.fields, { from: from.fields ?? {}, to: to.fields ?? {} }),
    tags: withWordsEdit(note.tags, { from: from.tags ?? [], to: to.tags ?? [] }),
    ...(source && { source }),
  };
}

function editedSource(
  source: Source | undefined,
  { from, to }: { readonly from: Source | undefined; readonly to: Source | undefined },
): Source | undefined {
  if (to === undefined) return from === undefined ? source : undefined;
  const edited = withEdit(source ?? {}, { from: from ?? {}, to });
  return Object.keys(edited).length === 0 ? undefined : edited;
}
