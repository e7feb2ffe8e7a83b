import type { History } from '@/lib/domain/review/history';
import { librarySource } from '@/lib/services/transfer/library-source';
import type { Db } from '@/lib/storage/db';

/** Every history, wherever it lies, as a backup has it. */
export async function allHistories(db: Db): Promise<History[]> {
  const portions = librarySource(db)('histories') as AsyncIterable<readonly History[]>;
  return (await Array.fromAsync(portions)).flat();
}
