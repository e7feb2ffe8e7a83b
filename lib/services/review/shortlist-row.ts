import { NO_SHORTLIST, SHORTLIST_KEY, type Shortlist } from '@/lib/domain/queue/shortlist';
import type { ReadTx, WriteTx } from '@/lib/storage/transact';

/** The stored shortlist; one of no day where none is stored. */
export async function readShortlist(
  tx: Pick<ReadTx<'meta'>, 'objectStore'>,
): Promise<Shortlist> {
  const row = await tx.objectStore('meta').get(SHORTLIST_KEY);
  const value = row?.value;
  const isOurs = typeof value === 'object' && value !== null && 'due' in value;
  return isOurs ? { ...NO_SHORTLIST, ...value } : NO_SHORTLIST;
}

export async function writeShortlist(tx: WriteTx<'meta'>, list: Shortlist): Promise<void> {
  await tx.objectStore('meta').put({ key: SHORTLIST_KEY, value: list });
}
