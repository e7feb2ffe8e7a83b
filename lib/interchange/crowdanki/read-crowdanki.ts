import { cardsContent } from '@/lib/interchange/cards-content';
import { parseJson } from '@/lib/interchange/backup/parse-json';
import { deckPath, gatherNotes, type UnkeyedContent } from '@/lib/interchange/gather-notes';
import type { CardsPreview, NeutralNoteType } from '@/lib/interchange/model';
import { emptyProblems, refuse, type Refusal } from '@/lib/interchange/problem';
import type { DecodedText } from '@/lib/interchange/text/decode-text';
import { modelNoteType, readNote } from './crowdanki-note';
import { createLineFinder } from './line-finder';
import { DECK, NOTE, NOTE_MODEL } from './schemas';

/** Deeper decks than these are no deck tree. */
const DEEPEST = 50;

/** Whether JSON text is a deck of CrowdAnki; a backup may hold the word only inside a string. */
export function isCrowdAnki(text: string): boolean {
  return /"crowdanki_uuid"\s*:/.test(text);
}

/** The decks, note types and notes of a `deck.json`. Nothing of it is taken on trust; never throws. */
export function readCrowdAnki(decoded: DecodedText): UnkeyedContent<CardsPreview> | Refusal {
  const parsed = parseJson(decoded.text);
  if (parsed.kind === 'refused') return parsed;
  const problems = emptyProblems();
  const gathering = gatherNotes(problems);
  const noteTypes = new Map<string, NeutralNoteType>();
  const lines = createLineFinder(decoded.text, '"guid"');
  const broken = (part: string) => refuse('brokenDeck', { line: lines.current(), detail: part });
  const found = decksOf(parsed.value);
  if (found === undefined) return broken('children');
  for (const { deck } of found) {
    for (const given of deck.note_models ?? []) {
      const model = NOTE_MODEL.safeParse(given);
      if (!model.success) return broken('note_models');
      noteTypes.set(model.data.crowdanki_uuid, modelNoteType(model.data));
    }
  }
  for (const { deck, path } of found) {
    for (const given of deck.notes ?? []) {
      const line = lines.next();
      const note = NOTE.safeParse(given);
      if (!note.success) return broken('notes');
      const noteType = noteTypes.get(note.data.note_model_uuid);
      const read = readNote(note.data, { line, noteType, problems });
      if (read !== undefined) gathering.add({ ...read, ...deckPath(path) });
    }
  }
  return cardsContent({
    format: 'crowdanki',
    decoded,
    notes: gathering.notes,
    noteTypes: [...noteTypes.values()],
    problems,
  });
}

interface FoundDeck {
  readonly deck: ReturnType<typeof DECK.parse>;
  readonly path: readonly string[];
}

/** All decks in the order of their notes in the file: children stand before the deck's own notes. */
function decksOf(root: unknown, above: readonly string[] = []): readonly FoundDeck[] | undefined {
  const parsed = DECK.safeParse(root);
  if (!parsed.success || above.length > DEEPEST) return undefined;
  const deck = parsed.data;
  const path = [...above, ...deck.name.split('::')];
  let below: readonly FoundDeck[] = [];
  for (const child of deck.children ?? []) {
    const decks = decksOf(child, path);
    if (decks === undefined) return undefined;
    below = [...below, ...decks];
  }
  return [...below, { deck, path }];
}
