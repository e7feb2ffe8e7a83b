import type { Deck } from '@/lib/domain/deck/deck';
import { freeDot } from '@/lib/domain/deck/deck-dot';
import type { DeckId, NoteId, UndoId } from '@/lib/domain/ids';
import type { Note, Source } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { syncCards } from '@/lib/domain/note/sync-cards';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { textToHtml } from '@/lib/domain/render/html-text';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { writeWithUndo } from '@/lib/services/undo/write-with-undo';
import { transact, type Reads, type Writes } from '@/lib/storage/transact';
import { DEFAULT_DECK_ID, defaultDeck, ownNoteType } from './own-rows';

export interface NewNote {
  /** Absent, or no longer there: "My cards". */
  readonly deckId?: DeckId | undefined;
  readonly front: string;
  readonly back: string;
  /** Asks both ways. */
  readonly isReversed?: boolean;
  readonly tags?: readonly string[];
  readonly source?: Source | undefined;
  /** The texts are HTML already; plain text otherwise. */
  readonly isHtml?: boolean;
  /** Make it even where a note asks the same. */
  readonly allowDuplicate?: boolean;
}

export type CreatedNote =
  | { readonly kind: 'created'; readonly noteId: NoteId; readonly undoId: UndoId }
  /** The note that asks the same already. */
  | { readonly kind: 'duplicate'; readonly noteId: NoteId };

/** The stores that making a note touches, for callers that do it in a transaction of their own. */
export const NOTE_STORES = ['decks', 'noteTypes', 'notes', 'cards', 'undos'] as const;
type NoteTx = Writes<(typeof NOTE_STORES)[number]>;

/** Makes a note and its cards; a front that some note has already makes nothing. Can be undone. */
export async function createNote(app: App, input: NewNote): Promise<CreatedNote> {
  const db = await app.db();
  const deviceId = await app.deviceId();
  const outcome = await transact(db, NOTE_STORES, (tx) => createNoteIn(tx, app, input, deviceId));
  if (outcome.kind === 'created') app.publish(NOTE_STORES);
  return outcome;
}

/** The same inside the caller's transaction over `NOTE_STORES`; the caller publishes. */
export async function createNoteIn(
  tx: NoteTx,
  app: App,
  input: NewNote,
  deviceId: Note['deviceId'],
): Promise<CreatedNote> {
  const [front, back] = input.isHtml
    ? [input.front, input.back]
    : [textToHtml(input.front.trim()), textToHtml(input.back.trim())];
  const textKey = textKeyOf(front);
  const same = await tx.objectStore('notes').index('byTextKey').get(textKey);
  if (same !== undefined && !input.allowDuplicate) return { kind: 'duplicate', noteId: same.id };

  const made = { stamp: app.now(), deviceId };
  const noteType = ownNoteType(front, input.isReversed ?? false, made);
  const [question, answer] = noteType.fields;
  return insertNoteIn(tx, app, noteType, {
    ...(await targetDeck(tx, input.deckId, made)),
    fields: { [question?.id ?? 'front']: front, [answer?.id ?? 'back']: back },
    tags: input.tags ?? [],
    textKey,
    ...(input.source && { source: input.source }),
    made,
  });
}

/** What a new note is made of, for callers that know its note type and its decks. */
export interface NoteParts extends Pick<Note, 'fields' | 'tags' | 'textKey' | 'source'> {
  readonly deckId: DeckId;
  /** Decks that are made with it. */
  readonly newDecks: readonly Deck[];
  readonly made: Pick<Note, 'stamp' | 'deviceId'>;
}

/** Writes a new note with its cards, and its note type where that is not stored yet. */
export async function insertNoteIn(
  tx: NoteTx,
  app: App,
  noteType: NoteType,
  { newDecks, made, ...parts }: NoteParts,
): Promise<{ kind: 'created'; noteId: NoteId; undoId: UndoId }> {
  const note: Note = { id: app.newId<NoteId>(), noteTypeId: noteType.id, ...parts, ...made };
  const newPosition = await nextNewPosition(tx, note.deckId);
  const mark = { now: made.stamp, deviceId: made.deviceId, newPosition };
  const cards = syncCards(note, noteType, [], mark);
  const isTypeKnown = (await tx.objectStore('noteTypes').getKey(noteType.id)) !== undefined;
  if (!isTypeKnown) await tx.objectStore('noteTypes').put(noteType);
  await Promise.all(newDecks.map((deck) => tx.objectStore('decks').put(deck)));
  const undoId = await writeWithUndo(tx, app, {
    label: t('libraryUndoAdded'),
    changes: [
      { store: 'notes', key: note.id, next: note },
      ...cards.map((card) => ({ store: 'cards' as const, key: card.id, next: card })),
    ],
  });
  return { kind: 'created', noteId: note.id, undoId };
}

/** The deck that is asked for, else "My cards", made at its first use. */
export async function targetDeck(
  tx: Reads<'decks'>,
  deckId: DeckId | undefined,
  made: Pick<Note, 'stamp' | 'deviceId'>,
) {
  const wanted = await tx.objectStore('decks').get(deckId ?? DEFAULT_DECK_ID);
  if (wanted !== undefined && wanted.deletedAt === undefined)
    return { deckId: wanted.id, newDecks: [] };
  const usual = await tx.objectStore('decks').get(DEFAULT_DECK_ID);
  if (usual !== undefined && usual.deletedAt === undefined)
    return { deckId: usual.id, newDecks: [] };
  const dot = freeDot(DEFAULT_DECK_ID, await tx.objectStore('decks').getAll());
  return { deckId: DEFAULT_DECK_ID, newDecks: [{ ...defaultDeck(made), dot }] };
}

/** After the last new card of the deck. */
export async function nextNewPosition(tx: Reads<'cards'>, deckId: DeckId): Promise<number> {
  const range = IDBKeyRange.bound([deckId], [deckId, []]);
  const last = await tx.objectStore('cards').index('byDeckNew').openCursor(range, 'prev');
  return (last?.value.newOrder ?? -1) + 1;
}
