import { PbfWriter } from 'pbf';
import { loadSqlite } from '@/lib/interchange/sqlite/load-sqlite';
import { addUnicase } from '@/lib/interchange/sqlite/unicase';

/** A row of a table by its columns; columns that are not named are 0. */
type Row = Readonly<Record<string, string | number | bigint | Uint8Array>>;

export interface DatabaseContent {
  /** `col.ver`: tables of note types and decks from 15 on, JSON before. */
  readonly version?: number;
  readonly notes?: readonly Row[];
  readonly cards?: readonly Row[];
  readonly revlog?: readonly Row[];
  readonly noteTypes?: readonly WrittenNoteType[];
  readonly decks?: readonly WrittenDeck[];
  /** SQL that is run at the end. */
  readonly finish?: string;
}

export interface WrittenNoteType {
  readonly id: number;
  readonly name: string;
  readonly isCloze?: boolean;
  readonly css?: string;
  readonly fields: readonly string[];
  readonly templates: readonly {
    readonly name: string;
    readonly front: string;
    readonly back: string;
  }[];
}

export interface WrittenDeck {
  readonly id: number;
  readonly path: readonly string[];
  readonly isFiltered?: boolean;
}

export const BASIC: WrittenNoteType = {
  id: 1_600_000_000_000,
  name: 'Basic',
  fields: ['Front', 'Back'],
  templates: [{ name: 'Card 1', front: '{{Front}}', back: '{{FrontSide}}<hr>{{Back}}' }],
};
const DEFAULT: WrittenDeck = { id: 1, path: ['Default'] };

const TABLES = `
CREATE TABLE col (id integer PRIMARY KEY, crt, mod, scm, ver, dty, usn, ls, conf, models, decks, dconf, tags);
CREATE TABLE notes (id integer PRIMARY KEY, guid, mid, mod, usn, tags, flds, sfld, csum, flags, data);
CREATE TABLE cards (id integer PRIMARY KEY, nid, did, ord, mod, usn, type, queue, due, ivl, factor,
  reps, lapses, left, odue, odid, flags, data);
CREATE TABLE revlog (id integer PRIMARY KEY, cid, usn, ease, ivl, lastIvl, factor, time, type);
CREATE TABLE graves (usn, oid, type);
CREATE INDEX ix_cards_nid ON cards (nid);`;
const LATER_TABLES = `
CREATE TABLE notetypes (id integer PRIMARY KEY, name text COLLATE unicase, mtime_secs, usn, config blob);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE TABLE fields (ntid integer, ord integer, name text COLLATE unicase, config blob,
  PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE TABLE templates (ntid integer, ord integer, name text COLLATE unicase, mtime_secs, usn,
  config blob, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE TABLE decks (id integer PRIMARY KEY, name text COLLATE unicase, mtime_secs, usn, common blob,
  kind blob);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);`;

/** The bytes of a collection as Anki writes it: one basic note type and one deck where none is named. */
export async function ankiDatabase(
  content: DatabaseContent = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { version = 11, noteTypes = [BASIC], decks = [DEFAULT], finish = '' } = content;
  const sqlite = await loadSqlite();
  const { oo1, capi } = sqlite;
  const database = new oo1.DB();
  try {
    addUnicase(sqlite, database);
    const insert = (table: string, row: Row) => {
      const names = Object.keys(row);
      const places = names.map(() => '?').join();
      database.exec(`INSERT INTO ${table} (${names.join()}) VALUES (${places})`, {
        bind: Object.values(row),
      });
    };
    const isLater = version >= 15;
    database.exec(isLater ? TABLES + LATER_TABLES : TABLES);
    const models = isLater ? '' : JSON.stringify(Object.fromEntries(noteTypes.map(asModel)));
    const deckList = isLater ? '' : JSON.stringify(Object.fromEntries(decks.map(asDeck)));
    insert('col', { id: 1, crt: 1_577_836_800, ver: version, models, decks: deckList });
    if (isLater) {
      for (const noteType of noteTypes) insertNoteType(insert, noteType);
      for (const { id, path, isFiltered } of decks) {
        const kind = message((pbf) => pbf.writeBytesField(isFiltered ? 2 : 1, new Uint8Array(0)));
        insert('decks', { id, name: path.join('\x1f'), kind });
      }
    }
    for (const row of content.notes ?? []) insert('notes', row);
    for (const row of content.cards ?? []) insert('cards', row);
    for (const row of content.revlog ?? []) insert('revlog', row);
    if (finish !== '') database.exec(finish);
    return new Uint8Array(capi.sqlite3_js_db_export(database));
  } finally {
    database.close();
  }
}

function insertNoteType(
  insert: (table: string, row: Row) => void,
  noteType: WrittenNoteType,
): void {
  const { id, name, isCloze, css = '.card {}', fields, templates } = noteType;
  const config = message((pbf) => {
    pbf.writeVarintField(1, isCloze ? 1 : 0);
    pbf.writeStringField(3, css);
  });
  insert('notetypes', { id, name, config });
  for (const [ord, field] of fields.entries()) insert('fields', { ntid: id, ord, name: field });
  for (const [ord, { name: title, front, back }] of templates.entries()) {
    const sides = message((pbf) => {
      pbf.writeStringField(1, front);
      pbf.writeStringField(2, back);
    });
    insert('templates', { ntid: id, ord, name: title, config: sides });
  }
}

function asModel(noteType: WrittenNoteType) {
  const { id, name, isCloze, css = '.card {}', fields, templates } = noteType;
  const flds = fields.map((field, ord) => ({ name: field, ord }));
  const tmpls = templates.map(({ name: title, front, back }, ord) => ({
    name: title,
    ord,
    qfmt: front,
    afmt: back,
  }));
  return [id, { id, name, type: isCloze ? 1 : 0, css, flds, tmpls }] as const;
}

function asDeck({ id, path, isFiltered }: WrittenDeck) {
  return [id, { id, name: path.join('::'), dyn: isFiltered ? 1 : 0 }] as const;
}

/** A protobuf message. */
export function message(write: (pbf: PbfWriter) => void): Uint8Array {
  const pbf = new PbfWriter();
  write(pbf);
  return pbf.finish();
}
