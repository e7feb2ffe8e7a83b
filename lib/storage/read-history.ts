import type { Card } from '@/lib/domain/card/card';
import type { CardId, PackId } from '@/lib/domain/ids';
import type { History, HistoryEntry } from '@/lib/domain/review/history';
import { unpackHistory, type HistoryPack } from '@/lib/domain/review/history-pack';
import type { Reads } from './transact';

/** Where the history of a card may lie: nobody reads one of the two alone. */
export type HistoryStores = 'histories' | 'packs';

/** What tells where a card's history lies. */
export type HistoryPlace = Pick<Card, 'id' | 'packId'>;

/** Every fact about a card: its own history, or, until it gets one, what it came with. */
export async function readHistory(
  tx: Reads<HistoryStores>,
  card: HistoryPlace,
): Promise<readonly HistoryEntry[]> {
  const own = await tx.objectStore('histories').get(card.id);
  return own?.entries ?? readPastEntries(tx, card);
}

/** What a card without a history of its own came with. */
export async function readPastEntries(
  tx: Reads<'packs'>,
  { id, packId }: HistoryPlace,
): Promise<readonly HistoryEntry[]> {
  const pack = packId && (await tx.objectStore('packs').get(packId));
  const packed = pack?.cards.get(id);
  return packed ? unpackHistory(packed) : [];
}

/**
 * The histories of many cards, in the cards' order; a card without any is left out. Whoever asks again
 * and again gives the packs that were read.
 */
export async function readHistories(
  tx: Reads<HistoryStores>,
  cards: readonly HistoryPlace[],
  packs: Map<PackId, HistoryPack> = new Map(),
): Promise<History[]> {
  const own = await Promise.all(cards.map(({ id }) => tx.objectStore('histories').get(id)));
  const missing = cards.flatMap(({ packId }, at) =>
    own[at] === undefined && packId !== undefined && !packs.has(packId) ? packId : [],
  );
  const found = await Promise.all(
    [...new Set(missing)].map((id) => tx.objectStore('packs').get(id)),
  );
  for (const pack of found) if (pack) packs.set(pack.id, pack);
  return cards.flatMap(({ id, packId }, at): History[] => {
    const history = own[at] ?? historyIn(packId && packs.get(packId), id);
    return history ? [history] : [];
  });
}

function historyIn(pack: HistoryPack | undefined, cardId: CardId): History | undefined {
  const packed = pack?.cards.get(cardId);
  return packed && { cardId, entries: unpackHistory(packed) };
}

/** Every history of a pack, of the cards that `isWanted` names. */
export function historiesOf(
  pack: HistoryPack,
  isWanted: (cardId: CardId) => boolean = () => true,
): History[] {
  return [...pack.cards].flatMap(([cardId, packed]) =>
    isWanted(cardId) ? { cardId, entries: unpackHistory(packed) } : [],
  );
}
