import { OWN_KINDS, ownKindOf, ownNoteTypeOf } from '@/lib/domain/note/own-note-types';
import type { NeutralNoteType } from '@/lib/interchange/model';
import type { AnkiNoteType } from './collection';
import { ankiIdOf } from './free-ids';

/** The field in which a note's source goes out, behind its own ones. */
export const SOURCE_FIELD = 'Source';

/** One of Morsel's own note types as it stands in a package. */
export interface OwnForm {
  readonly noteType: NeutralNoteType;
  readonly hasSource: boolean;
}

const FORMS = new Map(
  OWN_KINDS.map(ownNoteTypeOf).flatMap((noteType) =>
    [false, true].map((hasSource) => [ownAnkiId(noteType, hasSource), { noteType, hasSource }]),
  ),
);

/** Anki's id of one of our note types; with the source it is another one there. */
export function ownAnkiId({ id }: Pick<NeutralNoteType, 'id'>, hasSource: boolean): number {
  return ankiIdOf('noteType', hasSource ? `${id}/source` : id);
}

/** Whether the note type is one that Morsel's own editor writes. */
export function isOwnType({ id }: Pick<NeutralNoteType, 'id'>): boolean {
  return ownKindOf(id) !== undefined;
}

/** Our own note type that came back, however it came; absent where Anki has changed what makes it. */
export function ownFormOf(found: AnkiNoteType): OwnForm | undefined {
  const form = FORMS.get(found.id);
  if (form === undefined || form.noteType.kind !== found.kind) return undefined;
  const { fields, templates } = form.noteType;
  const names = fields.map(({ name }) => name).concat(form.hasSource ? SOURCE_FIELD : []);
  const isSame =
    isEqual(names, found.fields) &&
    isEqual(
      templates.map(({ ordinal }) => ordinal),
      found.templates.map(({ ordinal }) => ordinal),
    );
  return isSame ? form : undefined;
}

function isEqual<Value>(one: readonly Value[], other: readonly Value[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
