import { BrokenDatabaseError } from '@/lib/interchange/sqlite/broken-database-error';
import type { AnkiDeck, AnkiNoteType } from './collection';
import { foldId } from './fold-id';

/** Note types and decks of collections before schema 15: JSON in two cells. */
export interface JsonSchema {
  readonly noteTypes: readonly AnkiNoteType[];
  readonly decks: readonly AnkiDeck[];
}

/** @throws BrokenDatabaseError where a cell is no JSON */
export function readJsonSchema(models: string, decks: string): JsonSchema {
  return {
    noteTypes: entriesOf(models).map(([id, value]) => noteType(id, fieldsOf(value))),
    decks: entriesOf(decks).map(([id, value]) => deck(id, fieldsOf(value))),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function entriesOf(text: string): readonly (readonly [number, unknown])[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BrokenDatabaseError('note types or decks are no JSON', { cause: error });
  }
  return Object.entries(fieldsOf(value)).map(([key, one]) => [foldId(key), one]);
}

function noteType(id: number, of: Fields): AnkiNoteType {
  const fields = inOrder(of.flds).map(([, field], place) => textOf(field.name) || `${place + 1}`);
  const templates = inOrder(of.tmpls).map(([ordinal, template]) => ({
    ordinal,
    name: textOf(template.name),
    front: textOf(template.qfmt),
    back: textOf(template.afmt),
  }));
  const kind = Number(of.type) === 1 ? 'cloze' : 'standard';
  return { id, name: textOf(of.name), kind, css: textOf(of.css), fields, templates };
}

function deck(id: number, of: Fields): AnkiDeck {
  return { id, path: textOf(of.name).split('::'), isFiltered: Boolean(of.dyn) };
}

/** By their ordinals; the place in the list where there is none. */
function inOrder(value: unknown): readonly (readonly [number, Fields])[] {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const numbered = list.map((one, place) => {
    const fields = fieldsOf(one);
    return [Number.isInteger(fields.ord) ? Number(fields.ord) : place, fields] as const;
  });
  return numbered.toSorted(([one], [other]) => one - other);
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
