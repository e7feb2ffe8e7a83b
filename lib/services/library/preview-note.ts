import { deckDot } from '@/lib/domain/deck/deck-dot';
import { deckPath } from '@/lib/domain/deck/deck-path';
import { parseId, type DeckId, type NoteTypeId } from '@/lib/domain/ids';
import type { FieldText } from '@/lib/domain/note/field-text';
import type { NoteType } from '@/lib/domain/note/note-type';
import { askedOrdinals } from '@/lib/domain/note/sync-cards';
import { formatFieldText } from '@/lib/interchange/field-markdown/format-field';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import { markSides } from '@/lib/services/media/mark-sides';
import { renderSides } from '@/lib/services/review/render-sides';
import { readIn } from '@/lib/storage/transact';
import { readNoteType } from './add-note';

/** A note as the editor has it. */
export interface WrittenNote {
  readonly noteTypeId: NoteTypeId;
  readonly fields: readonly (FieldText & { readonly id: string })[];
  readonly tags: readonly string[];
  readonly deckId?: DeckId | undefined;
  /** A deck that is made with it. */
  readonly newDeck?: string | undefined;
}

export interface PreviewedCard {
  readonly ordinal: number;
  /** Of its template; of a cloze its number. */
  readonly name: string;
  readonly front: string;
  readonly back: string;
}

export interface NotePreview {
  /** Its fields as HTML, by id. */
  readonly fields: Readonly<Record<string, string>>;
  /** The cards it makes; none where it asks nothing. */
  readonly cards: readonly PreviewedCard[];
  /** The sheet of its note type, as stored. */
  readonly css: string;
  readonly deckName: string;
  readonly dot: number;
}

/** The fields of a note that is being written, as HTML by id. */
function htmlOfFields(fields: WrittenNote['fields']): Readonly<Record<string, string>> {
  return Object.fromEntries(fields.map((field) => [field.id, formatFieldText(field)]));
}

/** The same for a page: the code that formats comes with the first call. */
export async function formatFields(
  _app: App,
  { fields }: Pick<WrittenNote, 'fields'>,
): Promise<Readonly<Record<string, string>>> {
  return htmlOfFields(fields);
}

/** Every card that a note makes as it is written, both sides as a new tab gets them. Stores nothing. */
export async function previewNote(app: App, written: WrittenNote): Promise<NotePreview> {
  const made = { stamp: app.now(), deviceId: await app.deviceId() };
  const [noteType, decks] = await readIn(await app.db(), ['noteTypes', 'decks'], (tx) =>
    Promise.all([readNoteType(tx, written.noteTypeId, made), tx.objectStore('decks').getAll()]),
  );
  const byId = new Map(decks.map((deck) => [deck.id, deck]));
  const deck = written.deckId && byId.get(written.deckId);
  const path = written.newDeck ?? (deck ? deckPath(deck, byId) : t('libraryMyCards'));
  const fields = htmlOfFields(written.fields);
  const note = { fields, tags: written.tags };
  const ordinals = noteType ? askedOrdinals(note, noteType) : [];
  const cards = ordinals.flatMap((ordinal) => {
    if (noteType === undefined) return [];
    const sides = renderSides({ note, noteType, ordinal, deckPath: path });
    return [{ ordinal, name: cardName(noteType, ordinal), ...sides }];
  });
  return {
    fields,
    cards: await markSides(app, cards),
    css: noteType?.css ?? '',
    deckName: path.split('::').at(-1) ?? path,
    dot: deck ? deckDot(deck) : deckDot({ id: parseId<DeckId>('new') }),
  };
}

function cardName({ kind, templates }: NoteType, ordinal: number): string {
  if (kind === 'cloze') return String(ordinal + 1);
  return templates.find((template) => template.ordinal === ordinal)?.name ?? String(ordinal + 1);
}
