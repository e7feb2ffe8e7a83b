import type { ForeignDatabase } from '@/lib/interchange/sqlite/open-database';
import type { AnkiDeck, AnkiNoteType, AnkiTemplate } from './collection';
import { readMessage } from './read-message';

/** Levels of a deck's name since schema 15. */
const LEVEL = '\x1f';

/** Note types of collections since schema 15: three tables with protobuf in a column of each. */
export function readNoteTypeTables(database: ForeignDatabase): readonly AnkiNoteType[] {
  const fields = new Map<number, [ordinal: number, name: string][]>();
  database.rows('fields', ['ntid', 'ord', 'name'], (row) => {
    const field: [number, string] = [row.integer(1), row.text(2)];
    listOf(fields, row.id(0)).push(field);
  });
  const templates = new Map<number, AnkiTemplate[]>();
  database.rows('templates', ['ntid', 'ord', 'name', 'config'], (row) => {
    const { 1: front = '', 2: back = '' } = stringsOf(row.bytes(3));
    const template = { ordinal: row.integer(1), name: row.text(2), front, back };
    listOf(templates, row.id(0)).push(template);
  });
  const noteTypes: AnkiNoteType[] = [];
  database.rows('notetypes', ['id', 'name', 'config'], (row) => {
    const id = row.id(0);
    const config = row.bytes(2);
    noteTypes.push({
      id,
      name: row.text(1),
      kind: isCloze(config) ? 'cloze' : 'standard',
      css: stringsOf(config)[3] ?? '',
      fields: listOf(fields, id)
        .toSorted(([one], [other]) => one - other)
        .map(([, name]) => name),
      templates: listOf(templates, id).toSorted((one, other) => one.ordinal - other.ordinal),
    });
  });
  return noteTypes;
}

/** Decks of collections since schema 15. */
export function readDeckTable(database: ForeignDatabase): readonly AnkiDeck[] {
  const decks: AnkiDeck[] = [];
  database.rows('decks', ['id', 'name', 'kind'], (row) => {
    // KindContainer: 1 a normal deck, 2 a filtered one.
    const isFiltered = readMessage(row.bytes(2), false, (tag, found) => found || tag === 2);
    decks.push({ id: row.id(0), path: row.text(1).split(LEVEL), isFiltered });
  });
  return decks;
}

/** Notetype.Config: 1 is the kind, where 1 stands for cloze. */
function isCloze(config: Uint8Array): boolean {
  return readMessage(config, false, (tag, is, pbf) => (tag === 1 ? pbf.readVarint() === 1 : is));
}

/** The first fields of a message that are text. */
function stringsOf(message: Uint8Array): Readonly<Record<number, string>> {
  return readMessage<Record<number, string>>(message, {}, (tag, found, pbf) =>
    tag <= 3 && pbf.type === 2 ? { ...found, [tag]: pbf.readString() } : found,
  );
}

function listOf<Value>(lists: Map<number, Value[]>, key: number): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
