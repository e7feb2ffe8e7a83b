import type { Card } from '@/lib/domain/card/card';
import { instantOfId, type DeckId, type NoteId, type NoteTypeId } from '@/lib/domain/ids';
import type { Note } from '@/lib/domain/note/note';
import type { NoteType } from '@/lib/domain/note/note-type';
import { stripClozes } from '@/lib/domain/render/strip-clozes';
import { withoutHints } from '@/lib/domain/note/field-hint';
import { htmlToText } from '@/lib/domain/render/html-text';
import type { Phase } from '@/lib/domain/review/schedule';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { foldText } from './fold-text';

/** A note as the library lists and searches it: plain text, no markup. */
export interface NoteRow {
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly noteTypeId: NoteTypeId;
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
  /** When it was made, as far as its id tells; else when it was changed last. */
  readonly addedAt: EpochMs;
  /** Everything it says and its tags, folded: what a search looks through. */
  readonly folded: string;
}

/** What the library shows of a note's cards. */
export interface CardState {
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly phase: Phase;
  readonly lapses: number;
  readonly suspendedAt?: EpochMs;
  readonly buriedUntilDay?: LearnerDay;
  readonly flag?: number;
  readonly dueAt?: EpochMs;
  /** Where it came in among the cards of its deck. */
  readonly place?: number;
}

const LONGEST_SHOWN = 240;

/** The line of one note. The first field is its front, the others together its back. */
export function noteRow(note: Note, noteType: NoteType | undefined): NoteRow {
  const ids = noteType?.fields.map((field) => field.id) ?? Object.keys(note.fields);
  const texts = ids.map((id) => note.fields[id] ?? '');
  const [front = '', ...rest] = texts.map((html) => wordsOf(withoutHints(html)));
  const withHints = texts.filter((html) => html.includes('<details')).map(wordsOf);
  const back = rest.filter((text) => text !== '').join(' · ');
  return {
    noteId: note.id,
    deckId: note.deckId,
    noteTypeId: note.noteTypeId,
    front: front.slice(0, LONGEST_SHOWN),
    back: back.slice(0, LONGEST_SHOWN),
    tags: note.tags,
    addedAt: instantOfId(note.id) ?? note.stamp,
    folded: foldText([front, back, ...withHints, ...note.tags].join(' ')),
  };
}

/** What a field says, or the name of its picture or sound where it says nothing. */
function wordsOf(html: string): string {
  return htmlToText(stripClozes(html)) || (/media:\w{64}\/([^"'>\]]+)/.exec(html)?.[1] ?? '');
}

/** What the library shows of a card. */
export function cardState(card: Card): CardState {
  const { noteId, deckId, suspendedAt, buriedUntilDay, flag, dueAt, newPosition } = card;
  const { phase, lapses } = card.schedule;
  return {
    noteId,
    deckId,
    phase,
    lapses,
    ...(suspendedAt !== undefined && { suspendedAt }),
    ...(buriedUntilDay !== undefined && { buriedUntilDay }),
    ...(flag !== undefined && { flag }),
    ...(dueAt !== undefined && { dueAt }),
    ...(newPosition !== undefined && { place: newPosition }),
  };
}
