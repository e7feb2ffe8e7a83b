import { NO_SHORTLIST, SHORTLIST_KEY, type Shortlist } from '@/lib/domain/queue/shortlist';
import type { Reads, Writes } from '@/lib/storage/transact';

/** The stored shortlist; one of no day where none is stored. */
export async function readShortlist(tx: Reads<'meta'>): Promise<Shortlist> {
  const row = await tx.objectStore('meta').get(SHORTLIST_KEY);
  return { ...NO_SHORTLIST, ...(row?.value as Partial<Shortlist> | undefined) };
}

/** Stores the shortlist in the place of the one before. */
export async function writeShortlist(tx: Writes<'meta'>, list: Shortlist): Promise<void> {
  await tx.objectStore('meta').put({ key: SHORTLIST_KEY, value: list });
}
