import { nextStamp } from '@/lib/domain/document';
import { isSame, type Edit } from '@/lib/domain/edit';
import type { NoteId, UndoId } from '@/lib/domain/ids';
import { editedNote, type NoteWords } from '@/lib/domain/note/edited-note';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { syncCards } from '@/lib/domain/note/sync-cards';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { nextNewPosition } from '@/lib/services/notes/create-note';
import { writeWithUndo, type Change } from '@/lib/services/undo/write-with-undo';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import { transact, type Reads } from '@/lib/storage/transact';
import { readNoteType } from './add-note';
import { cardChange } from './bulk-action';
import { deckAtPath } from './new-deck-path';

/** What the form changed is saved; all else stays as the note has it by now. */
export interface NoteEdit extends Edit<NoteWords> {
  readonly noteId: NoteId;
  /** A deck to make for it: `Languages::Spanish`. */
  readonly newDeck?: string | undefined;
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
    const words = editedNote(note, edit);
    const noteType = await readNoteType(tx, words.noteTypeId, made);
    const there = edit.newDeck ? await deckAtPath(tx, app, edit.newDeck, made) : undefined;
    const moved = to.deckId === from.deckId ? undefined : to.deckId;
    const deck = moved && (await tx.objectStore('decks').get(moved));
    const known = deck && deck.deletedAt === undefined ? deck.id : note.deckId;
    const edited: Note = { ...words, deckId: there?.deckId ?? known };
    if (isSame(edited, note)) return { kind: 'same' };
    const fieldStamps = { ...note.fieldStamps, ...changedStamps(note, edited, made.stamp) };
    const next: Note = { ...edited, ...made, fieldStamps };
    const first = noteType?.fields[0]?.id ?? Object.keys(next.fields)[0] ?? '';
    const keyed = { ...next, textKey: textKeyOf(next.fields[first] ?? '') };
    const isNewType = keyed.noteTypeId !== note.noteTypeId;
    if (isNewType && noteType) await tx.objectStore('noteTypes').put(noteType);
    const cards = await cardsAfter(tx, app, keyed, noteType, deviceId);
    const undoId = await writeWithUndo(tx, app, {
      label: t('libraryUndoEdited'),
      changes: [
        ...(there?.newDecks ?? []).map((next) => ({ store: 'decks' as const, key: next.id, next })),
        { store: 'notes', key: note.id, next: keyed },
        ...cards,
      ],
    });
    return { kind: 'saved', undoId };
  });
  if (outcome.kind === 'saved') app.publish(STORES);
  return outcome;
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
