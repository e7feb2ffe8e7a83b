import type { NoteTypeId } from '@/lib/domain/ids';
import { cardOrdinals } from '@/lib/domain/note/sync-cards';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { isFieldEmpty } from '@/lib/domain/render/html-text';
import { deriveId } from '@/lib/interchange/derived-id';
import { usableTags, type FoundNote } from '@/lib/interchange/gather-notes';
import type { NeutralNoteType } from '@/lib/interchange/model';
import { addProblem, type ProblemList } from '@/lib/interchange/problem';
import type { CrowdAnkiModel, CrowdAnkiNote } from './schemas';

/**
 * A note type that keeps its identity while only its look is changed; with other fields or cards it is
 * another one, so that notes of both stay as they are.
 */
export function modelNoteType(model: CrowdAnkiModel): NeutralNoteType {
  const { crowdanki_uuid: uuid, name, flds, tmpls, type, css } = model;
  const shape = [...flds.map((field) => field.name), '', ...tmpls.map((card) => card.name)];
  return {
    id: deriveId<NoteTypeId>('crowdanki', uuid, ...shape),
    name,
    kind: type === 1 ? 'cloze' : 'standard',
    fields: flds.map((field, at) => ({ id: `field-${at + 1}`, name: field.name })),
    templates: tmpls.map((card, at) => ({
      id: `card-${at + 1}`,
      name: card.name,
      ordinal: at,
      front: card.qfmt,
      back: card.afmt,
    })),
    css: css ?? '',
  };
}

interface NotePlace {
  readonly line: number;
  readonly noteType: NeutralNoteType | undefined;
  readonly problems: ProblemList;
}

/** The note with the cards that its templates ask for; nothing where it is empty, and that is said. */
export function readNote(
  { fields: given, guid, tags = [] }: CrowdAnkiNote,
  { line, noteType, problems }: NotePlace,
): Omit<FoundNote, 'deck'> | undefined {
  if (noteType === undefined) {
    addProblem(problems, 'unknownType', line);
    return undefined;
  }
  const width = noteType.fields.length;
  if (given.length > width) addProblem(problems, 'extraCells', line);
  const values = [...given.slice(0, width - 1), given.slice(width - 1).join(' ')];
  const fields = Object.fromEntries(noteType.fields.map(({ id }, at) => [id, values[at] ?? '']));
  if (values.every(isFieldEmpty)) {
    addProblem(problems, 'emptyFront', line);
    return undefined;
  }
  const note = { fields, tags: usableTags(tags) };
  return {
    ...note,
    line,
    noteTypeId: noteType.id,
    textKey: textKeyOf(values[0] ?? ''),
    ...(guid !== '' && { guid: guid.slice(0, 200) }),
    cards: cardOrdinals(note, noteType).map((ordinal) => ({ ordinal })),
  };
}
