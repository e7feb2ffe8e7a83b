import type { LibraryStore } from '@/lib/domain/merge/library-rows';
import type { History } from '@/lib/domain/review/history';
import type { BackupMedia } from '@/lib/interchange/backup/backup-format';
import type { RowSource } from '@/lib/interchange/backup/write-backup';
import type { Db } from '@/lib/storage/db';
import { historiesOf } from '@/lib/storage/read-history';
import type { Row } from '@/lib/storage/schema';
import type { Pause } from './while-quiet';

const PORTION = 1000;
/** Each holds the histories of many cards. */
const PACKS = 20;

export interface SourceWatch {
  /** Awaited before each portion. */
  readonly pause?: Pause | undefined;
  /** Told how many rows were read; what it throws ends the reading. */
  readonly passed?: (count: number) => void;
}

/** The rows of every store, a portion per transaction, so that an answer never waits for long. */
export function librarySource(db: Db, watch: SourceWatch = {}): RowSource {
  return (store) =>
    store === 'histories' ? allHistories(db, watch) : allRows(db, store, PORTION, watch);
}

/** Every history, wherever it lies. */
async function* allHistories(db: Db, watch: SourceWatch): AsyncIterable<readonly History[]> {
  const known = new Set<string>();
  for await (const rows of allRows(db, 'histories', PORTION, watch)) {
    for (const { cardId } of rows) known.add(cardId);
    yield rows;
  }
  for await (const packs of allRows(db, 'packs', PACKS, watch)) {
    const packed = packs.flatMap((pack) => historiesOf(pack, (id) => !known.has(id)));
    // A card that was answered since has a history of its own, which holds these entries, too.
    const tx = db.transaction('histories');
    const own = await Promise.all(packed.map(({ cardId }) => tx.store.get(cardId)));
    if (packed.length > 0) yield packed.map((history, at) => own[at] ?? history);
  }
}

async function* allRows<Name extends LibraryStore | 'packs'>(
  db: Db,
  store: Name,
  portion: number,
  { pause, passed }: SourceWatch,
): AsyncIterable<readonly Row<Name>[]> {
  for (let after: IDBValidKey | undefined; ;) {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    await pause?.();
    const tx = db.transaction(store);
    const [keys, rows] = await Promise.all([
      tx.store.getAllKeys(range, portion),
      tx.store.getAll(range, portion),
    ]);
    if (rows.length > 0) yield rows;
    passed?.(rows.length);
    after = keys.at(-1);
    if (rows.length < portion || after === undefined) return;
  }
}

/** Media one by one: each may be large. */
export async function* mediaSource(
  db: Db,
  { passed }: Pick<SourceWatch, 'passed'> = {},
): AsyncIterable<BackupMedia> {
  for (const id of await db.getAllKeys('media')) {
    const row = await db.get('media', id);
    if (row) yield row;
    passed?.(1);
  }
}
