import { cardOrdinals } from '@/lib/domain/note/sync-cards';
import { kindKey } from '@/lib/domain/note/note-kind-key';
import type { NoteType } from '@/lib/domain/note/note-type';
import type { NoteTypeId } from '@/lib/domain/ids';
import type { NeutralNote, NeutralNoteType } from '@/lib/interchange/model';

/** Makes a note of a type that the library has under another id one of the library's. */
export type SettleType = (note: NeutralNote) => NeutralNote;

/**
 * Which type of the library is meant by one of a file, whatever their ids: a package and a CrowdAnki
 * file of one deck bring the same notes.
 * - Where the file has all of it: the same name, fields, and templates with the same text. Its sheet
 *   may be another one; the library's stays.
 * - Where the file only names it: the same name and no field less.
 *
 * Fields go by their place.
 */
export function settleTypes(
  found: readonly NeutralNoteType[],
  known: readonly NoteType[],
): { readonly settle: SettleType; readonly missing: readonly NeutralNoteType[] } {
  const meant = new Map<NoteTypeId, { readonly named: NeutralNoteType; readonly type: NoteType }>();
  const ids = new Set(known.map(({ id }) => id));
  const live = known.filter(({ deletedAt }) => deletedAt === undefined);
  for (const named of found) {
    if (!named.isNamed && ids.has(named.id)) continue;
    const key = kindKey(named);
    const isMeant = (each: NoteType) =>
      named.isNamed ? each.name === named.name && hasFieldsOf(each, named) : kindKey(each) === key;
    const type = live.find((each) => each.id !== named.id && isMeant(each));
    if (type !== undefined) meant.set(named.id, { named, type });
  }
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
    const settled = { ...note, noteTypeId: type.id, fields };
    if (!named.isNamed) return settled;
    const cards = cardOrdinals({ fields, tags: note.tags }, type).map((ordinal) => ({ ordinal }));
    return { ...settled, cards };
  };
  return { settle, missing };
}

function hasFieldsOf({ fields }: NoteType, named: NeutralNoteType): boolean {
  return fields.length >= named.fields.length;
}
