import { nextStamp, type Stamped } from '@/lib/domain/document';
import type { DeckId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Writes } from '@/lib/storage/transact';

/**
 * Brings back decks that were deleted, now that cards lie in them again: a card in a deck that is
 * gone would never be asked or seen again.
 */
export async function reviveDecks(
  tx: Writes<'decks'>,
  deckIds: ReadonlySet<DeckId>,
  { now, deviceId }: Pick<Stamped, 'deviceId'> & { readonly now: EpochMs },
): Promise<void> {
  const decks = tx.objectStore('decks');
  for (const deckId of deckIds) {
    const row = await decks.get(deckId);
    if (row?.deletedAt === undefined) continue;
    const { deletedAt: _gone, ...deck } = row;
    await decks.put({ ...deck, stamp: nextStamp(now, deck), deviceId });
  }
}
