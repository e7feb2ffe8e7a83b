import type { ForeignDatabase } from '@/lib/interchange/sqlite/open-database';
import { readConf } from './read-conf';

/** No place on Earth is further from UTC. */
const MOST_MINUTES = 15 * 60;

/**
 * Minutes ahead of UTC where a collection was made: cards are due on dates counted from the one there.
 * Anki notes the minutes behind UTC.
 */
export function readZoneOffset(database: ForeignDatabase, conf: string): number | undefined {
  const behind = readConf(database, conf, 'creationOffset');
  const isOffset = typeof behind === 'number' && Math.abs(behind) <= MOST_MINUTES;
  return isOffset ? 0 - Math.trunc(Number(behind)) : undefined;
}
