import { nextStamp } from '@/lib/domain/document';
import { isSame, type Edit } from '@/lib/domain/edit';
import type { NoteId, UndoId } from '@/lib/domain/ids';
import { editedNote, type NoteWords } from '@/lib/domain/note/edited-note';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { BASIC_NOTE_TYPE, REVERSED_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { syncCards } from '@/lib/domain/note/sync-cards';
import { textKeyOf } from '@/lib/domain/render/html-text';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { nextNewPosition } from '@/lib/services/notes/create-note';
import { writeWithUndo, type Change } from '@/lib/services/undo/write-with-undo';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { transact, type Reads, type Writes } from '@/lib/storage/transact';
import { cardChange } from './bulk-action';

/** What the form changed is saved; all else stays as the note has it by now. */
export interface NoteEdit extends Edit<NoteWords> {
  readonly noteId: NoteId;
}

export type EditedNote =
  | { readonly kind: 'saved'; readonly undoId: UndoId }
  /** It says so already. */
  | { readonly kind: 'same' }
  /** Deleted meanwhile. */
  | { readonly kind: 'missing' };

const STORES = ['decks', 'noteTypes', 'notes', 'cards', 'dueDays', 'undos'] as const;

/**
 * Saves what changed in a note; its cards follow: new ones are made, ones no longer asked for go. A
 * deck that is gone is passed over. Can be undone.
 */
export async function editNote(app: App, edit: NoteEdit): Promise<EditedNote> {
  const deviceId = await app.deviceId();
  const outcome = await transact(await app.db(), STORES, async (tx): Promise<EditedNote> => {
    const note = await tx.objectStore('notes').get(edit.noteId);
    if (note === undefined || note.deletedAt !== undefined) return { kind: 'missing' };
    const { from, to } = edit;
    const made = { stamp: nextStamp(app.now(), note), deviceId };
    const isReversed = to.isReversed === from.isReversed ? undefined : to.isReversed;
    const noteType = await typeAfter(tx, note, isReversed, made);
    const moved = to.deckId === from.deckId ? undefined : to.deckId;
    const deck = moved && (await tx.objectStore('decks').get(moved));
    const edited: Note = {
      ...editedNote(note, edit),
      deckId: deck && deck.deletedAt === undefined ? deck.id : note.deckId,
      noteTypeId: noteType?.id ?? note.noteTypeId,
    };
    if (isSame(edited, note)) return { kind: 'same' };
    const fieldStamps = { ...note.fieldStamps, ...changedStamps(note, edited, made.stamp) };
    const next: Note = { ...edited, ...made, fieldStamps };
    const first = noteType?.fields[0]?.id ?? Object.keys(next.fields)[0] ?? '';
    const keyed = { ...next, textKey: textKeyOf(next.fields[first] ?? '') };
    const cards = await cardsAfter(tx, app, keyed, noteType, deviceId);
    const undoId = await writeWithUndo(tx, app, {
      label: t('libraryUndoEdited'),
      changes: [{ store: 'notes', key: note.id, next: keyed }, ...cards],
    });
    return { kind: 'saved', undoId };
  });
  if (outcome.kind === 'saved') app.publish(STORES);
  return outcome;
}

/** The note type after the edit: the other of the two basic ones when the direction changes. */
async function typeAfter(
  tx: Writes<'noteTypes'>,
  note: Note,
  isReversed: boolean | undefined,
  made: Pick<Note, 'stamp' | 'deviceId'>,
): Promise<NoteType | undefined> {
  const types = tx.objectStore('noteTypes');
  const own = [BASIC_NOTE_TYPE, REVERSED_NOTE_TYPE];
  const isOwn = own.some((type) => type.id === note.noteTypeId);
  if (isReversed === undefined || !isOwn) return types.get(note.noteTypeId);
  const wanted = isReversed ? REVERSED_NOTE_TYPE : BASIC_NOTE_TYPE;
  const known = await types.get(wanted.id);
  if (known === undefined) await types.put({ ...wanted, ...made });
  return known ?? { ...wanted, ...made };
}

function changedStamps(note: Note, { fields }: Note, stamp: number) {
  const changed = Object.entries(fields).filter(([id, html]) => note.fields[id] !== html);
  return Object.fromEntries(changed.map(([id]) => [id, stamp]));
}

async function cardsAfter(
  tx: Reads<'cards'>,
  app: App,
  note: Note,
  noteType: NoteType | undefined,
  deviceId: Note['deviceId'],
): Promise<readonly Change[]> {
  const mark = { now: app.now(), deviceId };
  const existing = await readCardsOfNote(tx, note.id);
  const newPosition = await nextNewPosition(tx, note.deckId);
  const synced = noteType ? syncCards(note, noteType, existing, { ...mark, newPosition }) : [];
  const changed = new Map(synced.map((card) => [card.id, card]));
  for (const card of existing) {
    const isLive = (changed.get(card.id) ?? card).deletedAt === undefined;
    if (isLive && card.deckId !== note.deckId) {
      changed.set(card.id, { ...(changed.get(card.id) ?? card), deckId: note.deckId });
    }
  }
  return [...changed.values()].map((card) =>
    existing.some((one) => one.id === card.id)
      ? cardChange(card, mark)
      : { store: 'cards', key: card.id, next: card },
  );
}
