import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import type { Deck } from '@/lib/domain/deck/deck';
import { cardIdOf, parseId, type DeviceId, type NoteId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { NEW_SCHEDULE } from '@/lib/domain/review/schedule';
import { BASIC_NOTE_TYPE } from '@/lib/domain/note/own-note-types';

/** Monday 2026-03-02, 09:00 UTC. */
export const MONDAY_9AM = Date.UTC(2026, 2, 2, 9);

export const DEVICE = parseId<DeviceId>('device-1');

const stamped = { stamp: MONDAY_9AM, deviceId: DEVICE };

/** Typed builders: a test states only what matters to it. */
export function aDeck(given: Partial<Deck> = {}): Deck {
  return { id: parseId('deck-1'), name: 'Spanish', options: {}, ...stamped, ...given };
}

export function aNoteType(given: Partial<NoteType> = {}): NoteType {
  return { ...BASIC_NOTE_TYPE, ...stamped, ...given };
}

export function aNote(given: Partial<Note> = {}): Note {
  return {
    id: parseId('note-1'),
    deckId: parseId('deck-1'),
    noteTypeId: BASIC_NOTE_TYPE.id,
    fields: { front: 'hola', back: 'hello' },
    tags: [],
    textKey: 'hola',
    ...stamped,
    ...given,
  };
}

export function aCard(given: Partial<Card> = {}): Card {
  const noteId = given.noteId ?? parseId<NoteId>('note-1');
  const ordinal = given.ordinal ?? 0;
  return withIndexKeys({
    id: cardIdOf(noteId, ordinal),
    noteId,
    deckId: parseId('deck-1'),
    ordinal,
    newPosition: 0,
    schedule: NEW_SCHEDULE,
    ...stamped,
    ...given,
  });
}
