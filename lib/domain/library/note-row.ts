import type { Card } from '@/lib/domain/card/card';
import type { DeckId, NoteId, NoteTypeId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { stripClozes } from '@/lib/domain/render/strip-clozes';
import { htmlToText } from '@/lib/domain/render/html-text';
import type { EpochMs } from '@/lib/domain/time/instant';

/** A note as the library lists and searches it: plain text, no markup. */
export interface NoteRow {
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly noteTypeId: NoteTypeId;
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
  readonly stamp: EpochMs;
  /** Everything it says and its tags, folded: what a search looks through. */
  readonly folded: string;
}

/** What the library shows of a note's cards. */
export interface CardState {
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly isNew: boolean;
  readonly isSuspended: boolean;
  readonly dueAt?: EpochMs;
  /** Where it came in among the cards of its deck. */
  readonly place?: number;
}

const LONGEST_SHOWN = 240;

/** The line of one note. The first field is its front, the others together its back. */
export function noteRow(note: Note, noteType: NoteType | undefined): NoteRow {
  const ids = noteType?.fields.map((field) => field.id) ?? Object.keys(note.fields);
  const [front = '', ...rest] = ids.map((id) => wordsOf(note.fields[id] ?? ''));
  const back = rest.filter((text) => text !== '').join(' · ');
  return {
    noteId: note.id,
    deckId: note.deckId,
    noteTypeId: note.noteTypeId,
    front: front.slice(0, LONGEST_SHOWN),
    back: back.slice(0, LONGEST_SHOWN),
    tags: note.tags,
    stamp: note.stamp,
    folded: foldText([front, back, ...note.tags].join(' ')),
  };
}

/** What a field says, or the name of its picture or sound where it says nothing. */
function wordsOf(html: string): string {
  return htmlToText(stripClozes(html)) || (/media:\w{64}\/([^"'>\]]+)/.exec(html)?.[1] ?? '');
}

/** What the library shows of a card. */
export function cardState(card: Card): CardState {
  const { noteId, deckId, schedule, suspendedAt, dueAt, newPosition } = card;
  return {
    noteId,
    deckId,
    isNew: schedule.phase === 'new',
    isSuspended: suspendedAt !== undefined,
    ...(dueAt !== undefined && { dueAt }),
    ...(newPosition !== undefined && { place: newPosition }),
  };
}

/** Lower case without accents, so that "manana" finds "mañana". */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
