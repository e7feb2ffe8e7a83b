import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { BrokenDatabaseError } from './broken-database-error';

/** The row that is being read, by column; values of another type are converted as SQLite does. */
export interface RowReader {
  readonly text: (column: number) => string;
  /** A whole number that JavaScript can hold; 0 where there is none. */
  readonly integer: (column: number) => number;
  /** As `integer`; ids beyond 53 bits are folded, the same ones everywhere alike. */
  readonly id: (column: number) => number;
  /** Bytes that are good until the next row. */
  readonly bytes: (column: number) => Uint8Array;
}

/** The C functions themselves: what wraps them is four times as slow, a second in 200,000 rows. */
interface RawColumns {
  readonly sqlite3_step: (statement: unknown) => number;
  readonly sqlite3_column_double: (statement: unknown, column: number) => number;
  readonly sqlite3_column_int64: (statement: unknown, column: number) => bigint;
  readonly sqlite3_column_text: (statement: unknown, column: number) => number;
  readonly sqlite3_column_blob: (statement: unknown, column: number) => number;
  readonly sqlite3_column_bytes: (statement: unknown, column: number) => number;
}

export interface Reading {
  readonly select: string;
  /** Bytes of the whole database: no honest one yields more rows or more text than it holds. */
  readonly fileBytes: number;
}

/** The least that a row takes in the file. */
const LEAST_ROW_BYTES = 4;
/** Text of a UTF-16 file is up to half as long again in UTF-8. */
const MOST_GROWTH = 2;

/** Steps through a statement. A damaged tree may go round in circles: that ends by the file's size. */
export function readRows(
  { capi, wasm }: Sqlite3Static,
  database: Database,
  { select, fileBytes }: Reading,
  onRow: (row: RowReader) => void,
): void {
  const raw = wasm.exports as RawColumns;
  const prepared = database.prepare(select);
  const statement = prepared.pointer;
  const decoder = new TextDecoder();
  let bytesLeft = fileBytes * MOST_GROWTH;
  const view = (at: number, column: number) => {
    const size = raw.sqlite3_column_bytes(statement, column);
    bytesLeft -= size;
    if (bytesLeft < 0) throw new BrokenDatabaseError('more text than the file has room for');
    return wasm.heap8u().subarray(at, at + size);
  };
  const id = (column: number) => {
    const value = raw.sqlite3_column_double(statement, column);
    if (Number.isSafeInteger(value)) return value;
    return Number(BigInt.asIntN(53, raw.sqlite3_column_int64(statement, column)));
  };
  const row: RowReader = {
    text: (column) => decoder.decode(view(raw.sqlite3_column_text(statement, column), column)),
    bytes: (column) => view(raw.sqlite3_column_blob(statement, column), column),
    integer: (column) => {
      const value = raw.sqlite3_column_double(statement, column);
      const most = Math.min(Math.max(value, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
      return Math.trunc(most);
    },
    id,
  };
  try {
    let rowsLeft = fileBytes / LEAST_ROW_BYTES;
    let result = raw.sqlite3_step(statement);
    for (; result === capi.SQLITE_ROW; result = raw.sqlite3_step(statement)) {
      rowsLeft -= 1;
      if (rowsLeft < 0) throw new BrokenDatabaseError('more rows than the file has room for');
      onRow(row);
    }
    if (result !== capi.SQLITE_DONE) throw new BrokenDatabaseError(`SQLite ended with ${result}`);
  } finally {
    prepared.finalize();
  }
}
