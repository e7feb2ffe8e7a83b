import type { NoteId } from '@/lib/domain/ids';
import { countNetPictures } from '@/lib/domain/media/net-pictures';
import { deriveId, deriveNumber } from './derived-id';
import { LIMITS } from './limits';
import type { NeutralCard, NeutralNote, NeutralNoteType, NotesContent, NoteCounts } from './model';
import { addProblem, type ProblemList } from './problem';

/** A note that only lacks its id: the id depends on the deck that is chosen last. */
export type UnkeyedNote = Omit<NeutralNote, 'id'> & {
  /** First field and how often it came before: the note's identity within the file. */
  readonly identity: string;
};

export type FoundNote = Omit<UnkeyedNote, 'identity'>;

/** A file that was read while its notes have no ids yet. */
export interface UnkeyedContent<Preview> {
  readonly preview: Preview;
  readonly notes: readonly UnkeyedNote[];
  readonly noteTypes: readonly NeutralNoteType[];
}

/** The notes of one file, as they are found. */
export interface Gathering {
  readonly add: (note: FoundNote) => void;
  readonly notes: readonly UnkeyedNote[];
}

/** Takes notes in: what stands in the file twice comes in once, and a guid names one note. */
export function gatherNotes(problems: ProblemList): Gathering {
  const seen = new Map<string, number>();
  const guids = new Set<string>();
  const notes: UnkeyedNote[] = [];
  return {
    notes,
    add(note) {
      const fields = Object.values(note.fields);
      if (fields.some((html) => html.length > LIMITS.fieldCharacters)) {
        addProblem(problems, 'fieldTooLong', note.line);
        return;
      }
      const first = `${note.noteTypeId}\n${note.textKey}\n${fields[0] ?? ''}`;
      const whole = JSON.stringify([note.fields, note.deck ?? [], note.guid ?? '']);
      if (seen.has(whole)) {
        addProblem(problems, 'repeated', note.line);
        return;
      }
      const before = seen.get(first) ?? 0;
      seen.set(whole, 1).set(first, before + 1);
      const identity = `${first}\n${before}`;
      const named = withFreeGuid(note, guids);
      notes.push({ ...named, cards: withCardIds(note.cards, named.guid ?? identity), identity });
    },
  };
}

/** Learned cards with ids of their own: what a history says of one never meets another's. */
function withCardIds(cards: readonly NeutralCard[], identity: string): readonly NeutralCard[] {
  return cards.map((card) => {
    const { ordinal, learned } = card;
    if (learned === undefined) return card;
    const id = deriveNumber('card', identity, String(ordinal));
    return { ...card, learned: { ...learned, card: { ...learned.card, id } } };
  });
}

/** The note without its guid where an earlier one has it. */
function withFreeGuid(note: FoundNote, guids: Set<string>): FoundNote {
  const { guid, ...rest } = note;
  if (guid === undefined) return note;
  if (guids.has(guid)) return rest;
  guids.add(guid);
  return note;
}

/**
 * The notes with the ids that the same file gets in the same deck at every import, portion by portion:
 * made once, first asked for to compare, then to write.
 */
export function keyedNotes(unkeyed: readonly UnkeyedNote[]): NotesContent<never>['notes'] {
  let keyed: { readonly deckKey: string; readonly notes: NeutralNote[] } | undefined;
  return ({ from, count, deckKey }) => {
    if (keyed?.deckKey !== deckKey) keyed = { deckKey, notes: [] };
    const { notes } = keyed;
    for (const note of unkeyed.slice(notes.length, from + count))
      notes.push(keyNote(note, deckKey));
    return notes.slice(from, from + count);
  };
}

function keyNote({ identity, ...note }: UnkeyedNote, deckKey: string): NeutralNote {
  const own = note.guid === undefined ? ['text', identity] : ['guid', note.guid];
  const place = note.deck === undefined ? deckKey : note.deck.join('::');
  return { ...note, id: deriveId<NoteId>('note', place, ...own) };
}

/** Counts for the preview. */
export function countNotes(notes: readonly UnkeyedNote[]): NoteCounts {
  const cards = notes.reduce((sum, note) => sum + note.cards.length, 0);
  const missingMedia = notes.reduce((sum, { fields }) => sum + mediaNames(fields), 0);
  return { notes: notes.length, cards, missingMedia, netPictures: countNetPictures(notes) };
}

function mediaNames(fields: Readonly<Record<string, string>>): number {
  return Object.values(fields).reduce((sum, html) => {
    if (!html.includes('<img') && !html.includes('[sound:')) return sum;
    return (
      sum + (html.match(/<img\b[^>]*\bsrc=(?!["']?(?:https?:|data:))|\[sound:/gi)?.length ?? 0)
    );
  }, 0);
}

/** A deck's path from the top; nothing where no name is left. */
export function deckPath(parts: readonly string[]): { readonly deck?: readonly string[] } {
  const deck = parts
    .map((name) => name.trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 10);
  return deck.length > 0 ? { deck } : {};
}

/** Tags as a note can have them: each once, none endless. */
export function usableTags(tags: Iterable<string>): readonly string[] {
  return [...new Set(tags)]
    .filter((tag) => tag !== '' && tag.length <= LIMITS.tagCharacters)
    .slice(0, LIMITS.tagsPerNote);
}
