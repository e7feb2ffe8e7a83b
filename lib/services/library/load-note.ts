import type { DeckId, NoteId, NoteTypeId } from '@/lib/domain/ids';
import type { FieldText } from '@/lib/domain/note/field-text';
import type { Source } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { readFieldText } from '@/lib/interchange/field-markdown/read-field';
import type { App } from '@/lib/services/app';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { readIn } from '@/lib/storage/transact';
import { readNoteType } from './add-note';

/** A field as the editor shows it. */
export interface FieldToEdit extends FieldText {
  readonly id: string;
  readonly name: string;
}

export interface NoteToEdit {
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly noteTypeId: NoteTypeId;
  readonly fields: readonly FieldToEdit[];
  readonly tags: readonly string[];
  readonly source?: Source;
  /** The cards it has now. */
  readonly ordinals: readonly number[];
}

/** A note with its fields in the order of its type; nothing where it is no longer there. */
export async function loadNote(
  app: App,
  { noteId }: { noteId: NoteId },
): Promise<NoteToEdit | undefined> {
  const made = { stamp: app.now(), deviceId: await app.deviceId() };
  const found = await readIn(await app.db(), ['notes', 'noteTypes', 'cards'], async (tx) => {
    const note = await tx.objectStore('notes').get(noteId);
    if (note === undefined || note.deletedAt !== undefined) return undefined;
    const [noteType, cards] = await Promise.all([
      readNoteType(tx, note.noteTypeId, made),
      readCardsOfNote(tx, noteId),
    ]);
    return { note, noteType, cards };
  });
  if (found === undefined) return undefined;
  const { note, noteType, cards } = found;
  return {
    noteId,
    deckId: note.deckId,
    noteTypeId: note.noteTypeId,
    fields: fieldsOf(note.fields, noteType),
    tags: note.tags,
    ...(note.source && { source: note.source }),
    ordinals: cards.filter((card) => card.deletedAt === undefined).map((card) => card.ordinal),
  };
}

/** The fields of its type, then those that hold a text which the type has no place for. */
function fieldsOf(
  texts: Readonly<Record<string, string>>,
  noteType: NoteType | undefined,
): readonly FieldToEdit[] {
  const named = noteType?.fields ?? [];
  const other = Object.keys(texts)
    .filter((id) => texts[id] !== '' && !named.some((field) => field.id === id))
    .map((id) => ({ id, name: id }));
  return [...named, ...other].map(({ id, name }) => ({
    id,
    name,
    ...readFieldText(texts[id] ?? ''),
  }));
}
