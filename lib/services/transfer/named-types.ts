import { cardOrdinals } from '@/lib/domain/note/sync-cards';
import type { NoteType } from '@/lib/domain/note/note-type';
import type { NoteTypeId } from '@/lib/domain/ids';
import type { NeutralNote, NeutralNoteType } from '@/lib/interchange/model';

/** Makes a note of a type that its file only names one of the library's type of that name. */
export type SettleType = (note: NeutralNote) => NeutralNote;

/**
 * Which type of the library is meant where a file only names one: the same name and no field less.
 * Fields go by their place.
 */
export function settleTypes(
  found: readonly NeutralNoteType[],
  known: readonly NoteType[],
): { readonly settle: SettleType; readonly missing: readonly NeutralNoteType[] } {
  const meant = new Map<NoteTypeId, { readonly named: NeutralNoteType; readonly type: NoteType }>();
  for (const named of found.filter(({ isNamed }) => isNamed)) {
    const type = known.find(
      ({ id, name, fields, deletedAt }) =>
        deletedAt === undefined &&
        id !== named.id &&
        name === named.name &&
        fields.length >= named.fields.length,
    );
    if (type !== undefined) meant.set(named.id, { named, type });
  }
  const ids = new Set(known.map(({ id }) => id));
  const missing = found
    .filter(({ id }) => !ids.has(id) && !meant.has(id))
    .map(({ isNamed: _named, ...type }) => type);
  const settle: SettleType = (note) => {
    const { named, type } = meant.get(note.noteTypeId) ?? {};
    if (named === undefined || type === undefined) return note;
    // Fields of which the file says nothing stay as they are.
    const said = type.fields.slice(0, named.fields.length);
    const texts = named.fields.map(({ id }) => note.fields[id] ?? '');
    const fields = Object.fromEntries(said.map(({ id }, at) => [id, texts[at] ?? '']));
    const cards = cardOrdinals({ fields, tags: note.tags }, type).map((ordinal) => ({ ordinal }));
    return { ...note, noteTypeId: type.id, fields, cards };
  };
  return { settle, missing };
}
