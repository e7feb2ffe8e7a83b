import type { ForeignDatabase } from '@/lib/interchange/sqlite/open-database';

const KEY = 'creationOffset';
/** No place on Earth is further from UTC. */
const MOST_MINUTES = 15 * 60;

/**
 * Minutes ahead of UTC where a collection was made: cards are due on dates counted from the one there.
 * Anki notes the minutes behind UTC, in the JSON of `col.conf` or since schema 15 in a row of `config`.
 */
export function readZoneOffset(database: ForeignDatabase, conf: string): number | undefined {
  let behind = fieldOf(jsonOf(conf), KEY);
  if (database.tables.has('config')) {
    database.rows('config', ['KEY', 'val'], (row) => {
      if (row.text(0) === KEY) behind = jsonOf(row.text(1));
    });
  }
  const isOffset = typeof behind === 'number' && Math.abs(behind) <= MOST_MINUTES;
  return isOffset ? 0 - Math.trunc(Number(behind)) : undefined;
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
