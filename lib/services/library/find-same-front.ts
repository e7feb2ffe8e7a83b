import { deckPath } from '@/lib/domain/deck/deck-path';
import type { NoteId, NoteTypeId } from '@/lib/domain/ids';
import { foldedText, textKeyOf } from '@/lib/domain/note/text-key';
import { htmlToText } from '@/lib/domain/render/html-text';
import type { App } from '@/lib/services/app';

export interface SameFront {
  readonly noteId: NoteId;
  /** Path of its deck, `Languages::Spanish`. */
  readonly deckName: string;
  /** Its other fields as text, to tell whether it is the same. */
  readonly back: string;
  /** How many more there are. */
  readonly more: number;
}

/** Notes whose key is looked at: more are told as a number only. */
const MOST = 50;

/** Another note whose first field says the same, one of this note type first, for a warning while typing. */
export async function findSameFront(
  app: App,
  input: { html: string; except?: NoteId | undefined; noteTypeId?: NoteTypeId | undefined },
): Promise<SameFront | undefined> {
  const textKey = textKeyOf(input.html);
  if (textKey === '') return undefined;
  const db = await app.db();
  const alike = await db.getAllFromIndex('notes', 'byTextKey', textKey, MOST);
  const types = new Map((await db.getAll('noteTypes')).map((type) => [type.id, type]));
  const text = foldedText(input.html);
  const same = alike.filter((note) => {
    const first = types.get(note.noteTypeId)?.fields[0]?.id ?? Object.keys(note.fields)[0] ?? '';
    return note.id !== input.except && foldedText(note.fields[first] ?? '') === text;
  });
  const other = same.find((note) => note.noteTypeId === input.noteTypeId) ?? same[0];
  if (other === undefined) return undefined;
  const decks = new Map((await db.getAll('decks')).map((deck) => [deck.id, deck]));
  const deck = decks.get(other.deckId);
  const ids = types.get(other.noteTypeId)?.fields.map(({ id }) => id) ?? Object.keys(other.fields);
  const rest = ids.slice(1).map((id) => other.fields[id] ?? '');
  return {
    noteId: other.id,
    deckName: deck ? deckPath(deck, decks) : '',
    back: htmlToText(rest.join(' ')),
    more: same.length - 1,
  };
}
