import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { nextStamp, type Stamped } from '@/lib/domain/document';
import { cardIdOf } from '@/lib/domain/ids';
import { clozeNumbers } from '@/lib/domain/render/cloze';
import { filledFields } from '@/lib/domain/render/render-note';
import { asksWithFields } from '@/lib/domain/render/render-template';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Note } from './note';
import type { NoteType } from './note-type';

/** A note type whether or not it is stored yet. */
type BareNoteType = Omit<NoteType, keyof Stamped>;

/** The cards a note asks for: one per template with a question, one per cloze number; at least one. */
export function cardOrdinals(note: Pick<Note, 'fields' | 'tags'>, noteType: BareNoteType) {
  const asked = askedOrdinals(note, noteType);
  return asked.length === 0 ? [noteType.templates[0]?.ordinal ?? 0] : asked;
}

/** The same without the one that a note has in any case: none where it asks nothing. */
export function askedOrdinals(
  note: Pick<Note, 'fields' | 'tags'>,
  noteType: BareNoteType,
): readonly number[] {
  return noteType.kind === 'cloze' ? clozeOrdinals(note) : templateOrdinals(note, noteType);
}

export interface SyncContext {
  readonly now: EpochMs;
  readonly deviceId: Stamped['deviceId'];
  /** Order of the first card made here among the deck's new cards. */
  readonly newPosition: number;
}

/**
 * The card rows that change when a note is made or edited: missing ones are made, ones no longer
 * asked for become tombstones, ones asked for again come back with the schedule they had.
 */
export function syncCards(
  note: Note,
  noteType: NoteType,
  existing: readonly Card[],
  { now, deviceId, newPosition }: SyncContext,
): readonly Card[] {
  const asked = new Set(cardOrdinals(note, noteType));
  const known = new Set(existing.map((card) => card.ordinal));
  const restamped = (card: Card): Card => ({ ...card, stamp: nextStamp(now, card), deviceId });
  const gone = existing
    .filter((card) => card.deletedAt === undefined && !asked.has(card.ordinal))
    .map((card) => withIndexKeys({ ...restamped(card), deletedAt: now }));
  const back = existing
    .filter((card) => card.deletedAt !== undefined && asked.has(card.ordinal))
    .map(({ deletedAt: _gone, ...card }) => withIndexKeys(restamped(card)));
  const made = [...asked]
    .filter((ordinal) => !known.has(ordinal))
    .map((ordinal, at) =>
      withIndexKeys({
        id: cardIdOf(note.id, ordinal),
        noteId: note.id,
        deckId: note.deckId,
        ordinal,
        newPosition: newPosition + at,
        schedule: NEW_SCHEDULE,
        stamp: now,
        deviceId,
      }),
    );
  return [...gone, ...back, ...made];
}

function clozeOrdinals({ fields }: Pick<Note, 'fields'>): readonly number[] {
  const numbers = Object.values(fields).flatMap((text) => clozeNumbers(text));
  return [...new Set(numbers)].filter((number) => number > 0).map((number) => number - 1);
}

function templateOrdinals(note: Pick<Note, 'fields'>, noteType: BareNoteType) {
  const filled = filledFields(note, noteType);
  return noteType.templates
    .filter(({ front }) => asksWithFields(front, filled))
    .map((template) => template.ordinal);
}
