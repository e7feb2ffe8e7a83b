import { LIMITS } from '@/lib/interchange/limits';
import { addProblem, type ProblemList } from '@/lib/interchange/problem';
import type { AnkiCard, AnkiCollection, AnkiDeck, AnkiNote, AnkiNoteType } from './collection';

/** What is called so in no collection gets this name. */
const NAMELESS = 'Anki';

/**
 * The collection with every reference pointing somewhere, as Anki's own "Check Database" leaves it:
 * what lacks a note type, a template or a deck gets a plain one; cards that nothing can be shown of
 * stay out. Each change is counted.
 */
export function mendCollection(raw: AnkiCollection, problems: ProblemList): AnkiCollection {
  const noteTypes = new Map(
    raw.noteTypes.filter(hasFields).map((type) => [type.id, withTemplate(type)]),
  );
  const notes: AnkiNote[] = [];
  for (const note of raw.notes) {
    if (note.fields.some((field) => field.length > LIMITS.fieldCharacters)) {
      addProblem(problems, 'fieldTooLong', 0);
      continue;
    }
    const known = noteTypes.get(note.noteTypeId);
    if (known === undefined) addProblem(problems, 'mendedNotes', 0);
    const noteType = known ?? plainNoteType(note);
    noteTypes.set(noteType.id, noteType);
    notes.push(withFields(note, noteType.fields.length, problems));
  }
  const decks = new Map(raw.decks.map((deck) => [deck.id, withPath(deck)]));
  const cards = mendCards(raw.cards, { notes, noteTypes, decks }, problems);
  return { ...raw, noteTypes: [...noteTypes.values()], notes, cards, decks: [...decks.values()] };
}

interface Owners {
  readonly notes: readonly AnkiNote[];
  readonly noteTypes: ReadonlyMap<number, AnkiNoteType>;
  readonly decks: Map<number, AnkiDeck>;
}

function mendCards(
  cards: readonly AnkiCard[],
  { notes, noteTypes, decks }: Owners,
  problems: ProblemList,
): readonly AnkiCard[] {
  const typeOfNote = new Map(notes.map(({ id, noteTypeId }) => [id, noteTypes.get(noteTypeId)]));
  return cards.filter(({ noteId, deckId, ordinal }) => {
    const noteType = typeOfNote.get(noteId);
    if (noteType === undefined || !hasCard(noteType, ordinal)) {
      addProblem(problems, 'lostCards', 0);
      return false;
    }
    if (!decks.has(deckId)) decks.set(deckId, { id: deckId, path: [NAMELESS], isFiltered: false });
    return true;
  });
}

/** A cloze has a card for each number in its text: up to 500, as in Anki. */
function hasCard({ kind, templates }: AnkiNoteType, ordinal: number): boolean {
  if (kind === 'cloze') return ordinal >= 0 && ordinal < 500;
  return templates.some((template) => template.ordinal === ordinal);
}

function hasFields({ fields }: AnkiNoteType): boolean {
  return fields.length > 0;
}

function plainNoteType({ noteTypeId, fields }: AnkiNote): AnkiNoteType {
  const names = fields.map((_, place) => `${place + 1}`);
  const bare = { id: noteTypeId, name: NAMELESS, css: '', fields: names, templates: [] };
  return withTemplate({ ...bare, kind: 'standard' });
}

/** The first field asks, the others answer. */
function withTemplate(noteType: AnkiNoteType): AnkiNoteType {
  if (noteType.templates.length > 0) return noteType;
  const [front = '', ...rest] = noteType.fields.map((name) => `{{${name}}}`);
  const back = ['{{FrontSide}}', '<hr id="answer">', rest.join('<br>')].join('\n');
  return { ...noteType, templates: [{ ordinal: 0, name: NAMELESS, front, back }] };
}

function withFields(note: AnkiNote, count: number, problems: ProblemList): AnkiNote {
  const fields = note.fields.some(hasNul) ? note.fields.map(withoutNul) : note.fields;
  if (fields !== note.fields) addProblem(problems, 'nulRemoved', 0);
  if (fields.length === count) return { ...note, fields };
  addProblem(problems, 'otherFieldCount', 0);
  const last = fields.slice(count - 1).join('<br>');
  const blank = Array.from({ length: Math.max(0, count - fields.length) }, () => '');
  const whole =
    fields.length > count ? [...fields.slice(0, count - 1), last] : [...fields, ...blank];
  return { ...note, fields: whole };
}

function hasNul(field: string): boolean {
  return field.includes('\0');
}

function withoutNul(field: string): string {
  return field.replaceAll('\0', '');
}

function withPath(deck: AnkiDeck): AnkiDeck {
  const path = deck.path.map((name) => name.trim()).filter(Boolean);
  return { ...deck, path: path.length > 0 ? path : [NAMELESS] };
}
