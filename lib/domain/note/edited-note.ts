import { withEdit, withWordsEdit, type Edit } from '@/lib/domain/edit';
import type { DeckId } from '@/lib/domain/ids';
import { fieldsAs } from './change-kind';
import type { Note, Source } from './note';
import { ownKindOf, ownNoteTypeOf, type OwnKind } from './own-note-types';

/** What a person writes of a note. A form may show only some of it. */
export interface NoteWords {
  /** HTML by field id. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly tags?: readonly string[];
  /** All cards of the note go there too. */
  readonly deckId?: DeckId;
  /** Only notes of Morsel's own types can become another one. */
  readonly kind?: OwnKind;
  /** The part of the source that the form shows; the sentence and what was selected stay. */
  readonly source?: Source;
}

/**
 * The note with what was written about it; its deck is for the caller. Where it became another kind,
 * its texts are put where that one has them before the edit, so that what another form wrote stays.
 */
export function editedNote(note: Note, { from, to }: Edit<NoteWords>): Note {
  const { source: _before, ...rest } = note;
  const source = editedSource(note.source, { from: from.source, to: to.source });
  const kind = ownKindOf(note.noteTypeId);
  const wanted = kind && to.kind !== from.kind && to.kind ? to.kind : kind;
  const before = from.fields ?? {};
  return {
    ...rest,
    ...(wanted && { noteTypeId: ownNoteTypeOf(wanted).id }),
    fields: withEdit(kind && wanted ? fieldsAs(note.fields, kind, wanted) : note.fields, {
      from: from.kind && wanted ? fieldsAs(before, from.kind, wanted) : before,
      to: to.kind && wanted ? fieldsAs(to.fields ?? {}, to.kind, wanted) : (to.fields ?? {}),
    }),
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
