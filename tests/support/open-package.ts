import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';

type Row = Readonly<Record<string, string | number>>;

/** A package as somebody else's readers find it: fflate for the zip, Node's SQLite for the database. */
export interface OpenedPackage {
  readonly entries: Readonly<Record<string, Uint8Array>>;
  /** Names of the media by their entries. */
  readonly media: Readonly<Record<string, string>>;
  readonly col: Row;
  readonly notes: readonly Row[];
  readonly cards: readonly Row[];
  readonly revlog: readonly Row[];
  /** What `PRAGMA integrity_check` says, and the indexes. */
  readonly integrity: string;
  readonly indexes: readonly string[];
}

/** Opens a package without any reader of ours. */
export async function openPackage(file: Blob): Promise<OpenedPackage> {
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const folder = mkdtempSync(join(tmpdir(), 'morsel-package-'));
  const path = join(folder, 'collection.anki2');
  writeFileSync(path, entries['collection.anki2'] ?? new Uint8Array());
  const database = new DatabaseSync(path, { readOnly: true });
  const all = (sql: string) => database.prepare(sql).all() as Row[];
  try {
    const [col = {}] = all('SELECT * FROM col');
    return {
      entries,
      media: JSON.parse(new TextDecoder().decode(entries.media)) as Record<string, string>,
      col,
      notes: all('SELECT * FROM notes ORDER BY id'),
      cards: all('SELECT * FROM cards ORDER BY id'),
      revlog: all('SELECT * FROM revlog ORDER BY id'),
      integrity: String(all('PRAGMA integrity_check')[0]?.integrity_check),
      indexes: all(`SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name`).map(
        ({ name }) => String(name),
      ),
    };
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

/** A JSON cell of `col`. */
export function jsonCell(cell: string | number | undefined): Readonly<Record<string, unknown>> {
  return JSON.parse(String(cell)) as Record<string, unknown>;
}
