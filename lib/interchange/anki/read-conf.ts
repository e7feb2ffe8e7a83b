import type { ForeignDatabase } from '@/lib/interchange/sqlite/open-database';

/** One of a collection's settings: of the JSON in `col.conf`, or since schema 15 of a row of `config`. */
export function readConf(database: ForeignDatabase, conf: string, key: string): unknown {
  let value = fieldOf(jsonOf(conf), key);
  if (database.tables.has('config')) {
    database.rows('config', ['KEY', 'val'], (row) => {
      if (row.text(0) === key) value = jsonOf(row.text(1));
    });
  }
  return value;
}

function fieldOf(value: unknown, key: string): unknown {
  const isObject = typeof value === 'object' && value !== null;
  return isObject ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Schema 15 and later leave the old cell empty.
    return undefined;
  }
}
