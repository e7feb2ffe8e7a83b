import type { NoteId, NoteTypeId } from '@/lib/domain/ids';
import { SECOND } from '@/lib/domain/time/duration';
import { textKeyOf } from '@/lib/domain/note/text-key';
import { deriveId } from '@/lib/interchange/derived-id';
import type { NeutralCard, NeutralNote, NeutralNoteType } from '@/lib/interchange/model';
import type { AnkiCard, AnkiCollection, AnkiNoteType, AnkiReview } from './collection';
import type { CollectionStart } from './collection-day';
import { ownFormOf, type OwnForm } from './own-types';
import { parseSourceField } from './source-field';

/** A collection's notes as the import writes them. */
export interface PackageNotes {
  readonly noteTypes: readonly NeutralNoteType[];
  readonly notes: readonly NeutralNote[];
}

/**
 * An Anki collection as neutral notes. Cards keep their decks and what they learned; a card lent to a
 * filtered deck belongs to the deck it came from. Ids are derived, so the same note and note type are
 * the same rows on every machine and at every import.
 */
export function packageNotes(collection: AnkiCollection): PackageNotes {
  const types = new Map(collection.noteTypes.map((type) => [type.id, typeForm(type)]));
  const paths = new Map(collection.decks.map(({ id, path }) => [id, path]));
  const cards = Map.groupBy(collection.cards, ({ noteId }) => noteId);
  const reviews = Map.groupBy(collection.reviews, ({ cardId }) => cardId);
  const { createdAt, zoneOffset } = collection;
  const start = { createdAt, ...(zoneOffset !== undefined && { zoneOffset }) };
  const notes = collection.notes.flatMap((note, at): NeutralNote[] => {
    const form = types.get(note.noteTypeId);
    if (form === undefined) return [];
    const { noteType, hasSource } = form;
    const source = hasSource && parseSourceField(note.fields[noteType.fields.length] ?? '');
    const own = (cards.get(note.id) ?? []).map((card) =>
      neutralCard(card, { paths, start, reviews: reviews.get(card.id) ?? [] }),
    );
    const deck = own[0]?.deck;
    return [
      {
        line: at + 1,
        id: deriveId<NoteId>('anki', note.guid),
        noteTypeId: noteType.id,
        fields: Object.fromEntries(
          noteType.fields.map(({ id }, field) => [id, note.fields[field] ?? '']),
        ),
        tags: note.tags,
        textKey: textKeyOf(note.fields[0] ?? ''),
        guid: note.guid,
        modifiedAt: note.modifiedAt * SECOND,
        ...(source && { source }),
        ...(deck !== undefined && { deck }),
        cards: own,
      },
    ];
  });
  const noteTypes = new Map([...types.values()].map(({ noteType }) => [noteType.id, noteType]));
  return { noteTypes: [...noteTypes.values()], notes };
}

/** A note type of ours that went out comes back as what it was. */
function typeForm(type: AnkiNoteType): OwnForm {
  return ownFormOf(type) ?? { noteType: neutralType(type), hasSource: false };
}

/**
 * Fields and templates make a note type what it is: two that have the same id in Anki and other
 * fields are two here, and one whose styling or wording changed is still the same.
 */
function neutralType({ id, name, kind, css, fields, templates }: AnkiNoteType): NeutralNoteType {
  const shape = [...fields, '', ...templates.map((template) => template.name)];
  return {
    id: deriveId<NoteTypeId>('ankiType', String(id), kind, ...shape),
    name,
    kind,
    css,
    ankiId: id,
    fields: fields.map((field, at) => ({ id: `f${at}`, name: field })),
    templates: templates.map((template) => ({ ...template, id: `t${template.ordinal}` })),
  };
}

interface CardPlace {
  readonly paths: ReadonlyMap<number, readonly string[]>;
  readonly start: CollectionStart;
  readonly reviews: readonly AnkiReview[];
}

function neutralCard(card: AnkiCard, { paths, start, reviews }: CardPlace): NeutralCard {
  const home = card.originalDeckId === 0 ? card.deckId : card.originalDeckId;
  const deck = paths.get(home) ?? paths.get(card.deckId);
  return {
    ordinal: card.ordinal,
    ...(deck !== undefined && { deck }),
    learned: { card, reviews, start },
  };
}
