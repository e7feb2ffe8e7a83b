import type { DeckId, NoteId } from '@/lib/domain/ids';
import type { Source } from '@/lib/domain/note/note';
import { BASIC_NOTE_TYPE, REVERSED_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { htmlToText, textKeyOf } from '@/lib/domain/render/html-text';
import type { App } from '@/lib/services/app';

export interface NoteToEdit {
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly typeName: string;
  readonly fields: readonly { readonly id: string; readonly name: string; readonly html: string }[];
  readonly tags: readonly string[];
  readonly source?: Source;
  /** Whether it asks both ways; absent where its note type has no say in that. */
  readonly isReversed?: boolean;
}

/** A note with its fields in the order of its type; nothing where it is no longer there. */
export async function loadNote(
  app: App,
  { noteId }: { noteId: NoteId },
): Promise<NoteToEdit | undefined> {
  const db = await app.db();
  const note = await db.get('notes', noteId);
  if (note === undefined || note.deletedAt !== undefined) return undefined;
  const type = await db.get('noteTypes', note.noteTypeId);
  const fields = type?.fields ?? Object.keys(note.fields).map((id) => ({ id, name: id }));
  const isOwn = [BASIC_NOTE_TYPE.id, REVERSED_NOTE_TYPE.id].includes(note.noteTypeId);
  return {
    noteId,
    deckId: note.deckId,
    typeName: type?.name ?? '',
    fields: fields.map(({ id, name }) => ({ id, name, html: note.fields[id] ?? '' })),
    tags: note.tags,
    ...(note.source && { source: note.source }),
    ...(isOwn && { isReversed: note.noteTypeId === REVERSED_NOTE_TYPE.id }),
  };
}

export interface SameFront {
  readonly noteId: NoteId;
  readonly deckName: string;
  /** Its other fields as text, to tell whether it is the same. */
  readonly back: string;
}

/** Another note whose first field says the same, for a warning while typing. */
export async function findSameFront(
  app: App,
  { html, except }: { html: string; except?: NoteId | undefined },
): Promise<SameFront | undefined> {
  const textKey = textKeyOf(html);
  if (textKey === '') return undefined;
  const db = await app.db();
  const same = await db.getAllFromIndex('notes', 'byTextKey', textKey, 2);
  const other = same.find((note) => note.id !== except);
  if (other === undefined) return undefined;
  const [, ...rest] = Object.values(other.fields);
  const deck = await db.get('decks', other.deckId);
  return { noteId: other.id, deckName: deck?.name ?? '', back: htmlToText(rest.join(' ')) };
}
