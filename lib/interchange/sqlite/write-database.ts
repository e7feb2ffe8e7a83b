import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { loadSqlite } from './load-sqlite';
import { readRows } from './read-rows';

/** A cell: whole numbers become integers where the column is one. */
export type Cell = string | number;

/** A database that is being made. */
export interface NewDatabase {
  readonly run: (sql: string) => void;
  /** Adds a row; every column of the table in order. */
  readonly insert: (table: string, row: readonly Cell[]) => void;
}

/** The C functions themselves: what wraps them is several times as slow, seconds in 200,000 rows. */
interface RawBinding {
  readonly sqlite3_bind_double: (statement: unknown, place: number, value: number) => number;
  readonly sqlite3_bind_text: (
    statement: unknown,
    place: number,
    at: unknown,
    size: number,
    owner: number,
  ) => number;
  readonly sqlite3_step: (statement: unknown) => number;
  readonly sqlite3_reset: (statement: unknown) => number;
}

/** SQLite makes a copy of its own. */
const COPIED = -1;
/** Bytes of the finished file that are handed on at once. */
const PART = 1024 * 1024;

/**
 * Makes a database in memory and gives its file. The file is taken out page by page, so that it never
 * lies there twice.
 */
export async function writeDatabase(fill: (database: NewDatabase) => Promise<void>): Promise<Blob> {
  const sqlite = await loadSqlite();
  const database = new sqlite.oo1.DB();
  const inserting = createInserting(sqlite, database);
  try {
    const run = (sql: string) => void database.exec(sql);
    run('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
    await fill({ run, insert: inserting.insert });
    run('COMMIT');
    return fileOf(sqlite, database);
  } finally {
    inserting.end();
    database.close();
  }
}

function createInserting(sqlite: Sqlite3Static, database: Database) {
  const { capi, wasm } = sqlite;
  const raw = wasm.exports as RawBinding;
  const encoder = new TextEncoder();
  const prepared = new Map<string, ReturnType<Database['prepare']>>();
  let room = { at: wasm.alloc(1024), size: 1024 };
  const bindText = (statement: unknown, place: number, text: string) => {
    // No text takes more than three bytes for one unit.
    const most = text.length * 3;
    if (most > room.size) {
      wasm.dealloc(room.at);
      room = { at: wasm.alloc(most), size: most };
    }
    const at = Number(room.at);
    const { written } = encoder.encodeInto(text, wasm.heap8u().subarray(at, at + most));
    return raw.sqlite3_bind_text(statement, place, room.at, written, COPIED);
  };
  const prepare = (table: string, columns: number) => {
    const places = Array.from({ length: columns }, () => '?').join();
    const made = database.prepare(`INSERT INTO ${table} VALUES (${places})`);
    prepared.set(table, made);
    return made;
  };
  return {
    insert: (table: string, row: readonly Cell[]): void => {
      const statement = (prepared.get(table) ?? prepare(table, row.length)).pointer;
      for (const [place, cell] of row.entries()) {
        if (typeof cell === 'string') database.checkRc(bindText(statement, place + 1, cell));
        else database.checkRc(raw.sqlite3_bind_double(statement, place + 1, cell));
      }
      const result = raw.sqlite3_step(statement);
      raw.sqlite3_reset(statement);
      if (result !== capi.SQLITE_DONE) database.checkRc(result);
    },
    end: (): void => {
      for (const statement of prepared.values()) statement.finalize();
      wasm.dealloc(room.at);
    },
  };
}

function fileOf(sqlite: Sqlite3Static, database: Database): Blob {
  const parts: Blob[] = [];
  let part: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const close = () => {
    parts.push(new Blob(part));
    part = [];
    size = 0;
  };
  const select = 'SELECT data FROM sqlite_dbpage ORDER BY pgno';
  readRows(sqlite, database, { select, fileBytes: Infinity }, (row) => {
    const page = row.bytes(0).slice();
    part.push(page);
    size += page.length;
    if (size >= PART) close();
  });
  close();
  return new Blob(parts);
}
