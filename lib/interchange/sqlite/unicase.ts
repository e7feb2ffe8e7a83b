import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';

/**
 * Makes Anki's own order of texts known: without it SQLite reads none of the tables that use it. Case
 * counts for nothing; languages count for nothing either, as nothing is ever sorted by it here.
 */
export function addUnicase({ capi, wasm }: Sqlite3Static, database: Database): void {
  const decoder = new TextDecoder();
  const textAt = (at: unknown, length: number) =>
    decoder.decode(wasm.heap8u().subarray(Number(at), Number(at) + length)).toLowerCase();
  const compare = (
    _: unknown,
    oneSize: number,
    one: unknown,
    otherSize: number,
    other: unknown,
  ) => {
    const [first, second] = [textAt(one, oneSize), textAt(other, otherSize)];
    return first === second ? 0 : first < second ? -1 : 1;
  };
  const { SQLITE_UTF8 } = capi;
  database.checkRc(
    capi.sqlite3_create_collation_v2(database, 'unicase', SQLITE_UTF8, 0, compare, 0),
  );
}
