import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { BrokenDatabaseError, LargeDatabaseError } from './broken-database-error';
import { layDown, type DatabaseFile, type LaidDown } from './lay-down';
import { forgetSqlite, loadSqlite } from './load-sqlite';
import { readRows, type RowReader } from './read-rows';
import { addUnicase } from './unicase';

/** A foreign database while it is open: plain tables and their rows, nothing that computes. */
export interface ForeignDatabase {
  readonly tables: ReadonlySet<string>;
  /** Every row of a table; table and columns are names of ours. */
  readonly rows: (
    table: string,
    columns: readonly string[],
    onRow: (row: RowReader) => void,
  ) => void;
}

/** SQLite's memory never shrinks: above this it goes with the database, and the next one gets its own. */
const KEPT_MEMORY = 32 * 1024 * 1024;
/** Bytes of one value. */
const MOST_VALUE_BYTES = 64 * 1024 * 1024;

/**
 * Opens the file of a database that nobody vouches for, and closes it again whatever happens.
 * - Views, triggers, virtual tables and computed columns would run code of the file: refused.
 * - Nothing is written, attached or loaded; values have a greatest length.
 * @throws BrokenDatabaseError where the bytes are not what a database has, LargeDatabaseError where it says
 *   that it is larger than it may be
 */
export async function withDatabase<Result>(
  file: DatabaseFile,
  use: (database: ForeignDatabase) => Result,
): Promise<Result> {
  const sqlite = await loadSqlite();
  const database = new sqlite.oo1.DB();
  let isSound = true;
  try {
    const { size } = await load(sqlite, database, file);
    restrict(sqlite, database);
    addUnicase(sqlite, database);
    const readTable: ReadTable = (select, onRow) =>
      readRows(sqlite, database, { select, fileBytes: size }, onRow);
    const tables = listTables(readTable);
    return use({
      tables,
      rows: (table, columns, onRow) => {
        if (!tables.has(table)) throw new BrokenDatabaseError(`no table ${table}`);
        refuseComputed(table, readTable);
        readTable(`SELECT ${columns.map(quote).join()} FROM ${quote(table)} NOT INDEXED`, onRow);
      },
    });
  } catch (error) {
    if (error instanceof BrokenDatabaseError || error instanceof LargeDatabaseError) throw error;
    isSound = !isTrap(error);
    const isOfBytes = !isSound || error instanceof sqlite.SQLite3Error || isTooLarge(sqlite, error);
    throw isOfBytes ? new BrokenDatabaseError('it cannot be read', { cause: error }) : error;
  } finally {
    if (isSound) database.close();
    if (!isSound || sqlite.wasm.heap8u().length > KEPT_MEMORY) forgetSqlite();
  }
}

/** Bytes led SQLite astray so far that what it holds in memory means nothing any more. */
function isTrap(error: unknown): boolean {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

function isTooLarge({ WasmAllocError }: Sqlite3Static, error: unknown): boolean {
  return error instanceof WasmAllocError;
}

/** SQLite owns the memory once it has taken it as a database, and frees it with the connection. */
async function load(
  sqlite: Sqlite3Static,
  database: Database,
  file: DatabaseFile,
): Promise<LaidDown> {
  const { capi, wasm } = sqlite;
  const laid = await layDown(sqlite, file);
  const { at, size } = laid;
  // Written and read in the old way: a write-ahead log would want a file beside this one.
  wasm.heap8u().fill(1, at + 18, at + 20);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  database.checkRc(capi.sqlite3_deserialize(database, 'main', at, size, size, flags));
  return laid;
}

function restrict({ capi }: Sqlite3Static, database: Database): void {
  capi.sqlite3_limit(database, capi.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES);
  capi.sqlite3_limit(database, capi.SQLITE_LIMIT_ATTACHED, 0);
  capi.sqlite3_limit(database, capi.SQLITE_LIMIT_WORKER_THREADS, 0);
  database.exec('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON');
}

type ReadTable = (select: string, onRow: (row: RowReader) => void) => void;

/** A computed column can take hours for one row; its column 6 is `hidden`. */
function refuseComputed(table: string, readTable: ReadTable): void {
  readTable(`PRAGMA table_xinfo(${quote(table)})`, (row) => {
    if (row.integer(6) !== 0) throw new BrokenDatabaseError(`${table} computes a column`);
  });
}

/** Names of the plain tables. */
function listTables(readTable: ReadTable): ReadonlySet<string> {
  const tables = new Set<string>();
  readTable('SELECT type, name, sql FROM sqlite_schema', (row) => {
    const type = row.text(0);
    const isPlain = type === 'table' && /^\s*create\s+table\b/i.test(row.text(2));
    if (isPlain) tables.add(row.text(1));
    else if (type !== 'index') throw new BrokenDatabaseError(`the file has a ${type} of its own`);
  });
  return tables;
}

function quote(name: string): string {
  return `"${name}"`;
}
