import type { CardId, PackId } from '@/lib/domain/ids';
import { packHistory, type PackedHistory } from '@/lib/domain/review/history-pack';
import type { LiveEntry } from '@/lib/domain/review/live-entries';
import { historiesOf } from '@/lib/storage/read-history';
import { putAll } from '@/lib/storage/put-all';
import type { Writes } from '@/lib/storage/transact';

/** A pack while cards are laid into it. */
interface OpenPack {
  readonly id: PackId;
  readonly cards: Map<CardId, PackedHistory>;
  entries: number;
}

/** The packs of one part of an import; grows. */
export interface PartPacks {
  /** Begins the id of each of its packs. */
  readonly part: string;
  readonly packs: OpenPack[];
}

/** Some 50 KB: the browser makes a file of every value of more than 64 KB. */
const ENTRIES_A_PACK = 400;

/** Packs with nothing in them yet; `part` is the key of the part's undo row. */
export function partPacks(part: string): PartPacks {
  return { part, packs: [] };
}

/** Lays what a card learned elsewhere into the last pack that has room; says which one. */
export function layIntoPack(
  { part, packs }: PartPacks,
  cardId: CardId,
  entries: readonly [LiveEntry, ...LiveEntry[]],
): PackId {
  const last = packs.at(-1);
  const hasRoom = last !== undefined && last.entries + entries.length <= ENTRIES_A_PACK;
  const pack = hasRoom ? last : openPack(part, packs);
  pack.cards.set(cardId, packHistory(entries));
  pack.entries += entries.length;
  return pack.id;
}

function openPack(part: string, packs: OpenPack[]): OpenPack {
  const id = `${part}/${packs.length}` as PackId;
  const pack = { id, cards: new Map(), entries: 0 };
  packs.push(pack);
  return pack;
}

/** Writes them, with the part's other rows. */
export function putPacks(tx: Writes<'packs'>, { packs }: PartPacks): void {
  putAll(
    tx,
    'packs',
    packs.map(({ id, cards }) => ({ id, cards })),
  );
}

/** The keys of a part's packs. */
function packsOf(part: string): IDBKeyRange {
  return IDBKeyRange.bound(`${part}/`, `${part}/\uffff`);
}

/**
 * Takes the packs of a part out. A card that stays behind gets its entries as a history of its own.
 * `gone` are the cards of which nothing stays.
 */
export async function unpackPart(
  tx: Writes<'packs' | 'cards' | 'histories'>,
  part: string,
  gone: ReadonlySet<CardId>,
): Promise<void> {
  const packs = await tx.objectStore('packs').getAll(packsOf(part));
  const left = packs.flatMap((pack) => historiesOf(pack, (id) => !gone.has(id)));
  const histories = tx.objectStore('histories');
  await Promise.all([
    ...packs.map(({ id }) => tx.objectStore('packs').delete(id)),
    ...left.map(async (history) => {
      const [card, own] = await Promise.all([
        tx.objectStore('cards').getKey(history.cardId),
        histories.getKey(history.cardId),
      ]);
      if (card !== undefined && own === undefined) await histories.put(history);
    }),
  ]);
}
