import type { DeckId, NoteId, NoteTypeId, UndoId } from '@/lib/domain/ids';
import type { Source } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { ownKindOf, ownNoteTypeOf } from '@/lib/domain/note/own-note-types';
import { textKeyOf } from '@/lib/domain/note/text-key';
import type { App } from '@/lib/services/app';
import { insertNoteIn, NOTE_STORES, targetDeck } from '@/lib/services/notes/create-note';
import { transact, type Reads } from '@/lib/storage/transact';
import { deckAtPath } from './new-deck-path';

/** A note as the editor writes it, of any note type. */
export interface NoteToAdd {
  readonly noteTypeId: NoteTypeId;
  /** HTML by field id. */
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  /** Absent, or no longer there: "My cards". */
  readonly deckId?: DeckId | undefined;
  /** A deck to make with it, in place of `deckId`: `Languages::Spanish`. */
  readonly newDeck?: string | undefined;
  readonly source?: Source | undefined;
}

export type AddedNote =
  | {
      readonly kind: 'created';
      readonly noteId: NoteId;
      readonly deckId: DeckId;
      readonly undoId: UndoId;
    }
  /** Its note type went with the import that brought it. */
  | { readonly kind: 'noType' };

/** Makes a note of a note type with its cards, in one transaction with the deck that is new. */
export async function addNote(app: App, input: NoteToAdd): Promise<AddedNote> {
  const made = { stamp: app.now(), deviceId: await app.deviceId() };
  const outcome = await transact(await app.db(), NOTE_STORES, async (tx): Promise<AddedNote> => {
    const noteType = await readNoteType(tx, input.noteTypeId, made);
    if (noteType === undefined) return { kind: 'noType' };
    const there = input.newDeck && (await deckAtPath(tx, app, input.newDeck, made));
    const deck = there || (await targetDeck(tx, input.deckId, made));
    const { fields, tags, source } = input;
    const first = fields[noteType.fields[0]?.id ?? ''] ?? '';
    const parts = { fields, tags, textKey: textKeyOf(first), ...(source && { source }) };
    const inserted = await insertNoteIn(tx, app, noteType, { ...parts, ...deck, made });
    return { ...inserted, deckId: deck.deckId };
  });
  if (outcome.kind === 'created') app.publish(NOTE_STORES);
  return outcome;
}

/** A note type as it is stored, or as it will be at its first use. */
export async function readNoteType(
  tx: Reads<'noteTypes'>,
  noteTypeId: NoteTypeId,
  made: Pick<NoteType, 'stamp' | 'deviceId'>,
): Promise<NoteType | undefined> {
  const stored = await tx.objectStore('noteTypes').get(noteTypeId);
  if (stored !== undefined && stored.deletedAt === undefined) return stored;
  const kind = ownKindOf(noteTypeId);
  return kind && { ...ownNoteTypeOf(kind), ...made };
}
