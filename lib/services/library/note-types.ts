import type { NoteTypeId } from '@/lib/domain/ids';
import type { NoteField } from '@/lib/domain/note/note-type';
import {
  OWN_KINDS,
  ownKindOf,
  ownNoteTypeOf,
  type OwnKind,
} from '@/lib/domain/note/own-note-types';
import type { App } from '@/lib/services/app';

/** A note type that a note can be written in. */
export interface NoteTypeLine {
  readonly noteTypeId: NoteTypeId;
  readonly name: string;
  readonly fields: readonly NoteField[];
  readonly hasClozes: boolean;
  /** Absent for one that came with an import. */
  readonly own?: OwnKind;
}

/** Morsel's own note types, then those that came with imports, by name. */
export async function loadNoteTypes(app: App): Promise<readonly NoteTypeLine[]> {
  const stored = await (await app.db()).getAll('noteTypes');
  const own = OWN_KINDS.map((kind) => ({ ...ownNoteTypeOf(kind), own: kind }));
  const foreign = stored
    .filter((type) => type.deletedAt === undefined && ownKindOf(type.id) === undefined)
    .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
  return [...own, ...foreign].map((type) => ({
    noteTypeId: type.id,
    name: type.name,
    fields: type.fields,
    hasClozes: type.kind === 'cloze',
    ...('own' in type && { own: type.own }),
  }));
}
