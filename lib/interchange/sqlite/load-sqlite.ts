import type { Sqlite3Static } from '@sqlite.org/sqlite-wasm';

let loading: Promise<Sqlite3Static> | undefined;

/** SQLite, loaded when the first database comes and kept: 880 KB that no text import pays for. */
export function loadSqlite(): Promise<Sqlite3Static> {
  return (loading ??= start());
}

/** The next database gets a fresh one: after a trap nobody knows what its memory holds. */
export function forgetSqlite(): void {
  loading = undefined;
}

async function start(): Promise<Sqlite3Static> {
  // Databases are read from memory: without this it tries to start workers for files on disk.
  Object.assign(globalThis, { sqlite3ApiConfig: { disable: { vfs: NO_FILES } } });
  const { default: init } = await import('@sqlite.org/sqlite-wasm');
  return init();
}

const NO_FILES = {
  opfs: true,
  'opfs-vfs': true,
  'opfs-wl': true,
  'opfs-sahpool': true,
  kvvfs: true,
};
