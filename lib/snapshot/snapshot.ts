import type { CardId, EntryId } from '@/lib/domain/ids';
import type { TextSize } from '@/lib/domain/render/text-size';
import type { EpochMs } from '@/lib/domain/time/instant';

/** What a new tab may show before the database is open. */
export interface SnapshotCard {
  readonly kind: 'card';
  readonly cardId: CardId;
  /** The card's last entry when the snapshot was taken; another one means it was answered since. */
  readonly head?: EntryId;
  readonly deckName: string;
  /** Deck colour, 1–8. */
  readonly dot: number;
  /** HTML as stored; sanitised when it is painted. */
  readonly front: string;
  readonly back: string;
  readonly frontSize: TextSize;
  readonly backSize: TextSize;
  readonly lang?: string;
  readonly notBefore: EpochMs;
  readonly notAfter: EpochMs;
}

export interface Snapshot {
  readonly version: typeof VERSION;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Today's minutes done, 0–1. */
  readonly share: number;
  readonly labels: { readonly showAnswer: string; readonly minutes: string };
  readonly cards: readonly SnapshotCard[];
}

const KEY = 'morsel-snapshot';
const VERSION = 1;
/** Larger ones cost more to read than the database. */
const MAX_LENGTH = 16 * 1024;

/** The stored snapshot, or undefined where there is none of this version. */
export function readSnapshot(storage: Storage): Snapshot | undefined {
  const text = storage.getItem(KEY);
  if (text === null) return undefined;
  try {
    const snapshot = JSON.parse(text) as Snapshot;
    return snapshot.version === VERSION ? snapshot : undefined;
  } catch {
    // Written by something else: the database has everything it held.
    return undefined;
  }
}

/** Stores as many of the cards, in order, as fit into 16 KB. */
export function writeSnapshot(storage: Storage, snapshot: Omit<Snapshot, 'version'>): void {
  const cards: SnapshotCard[] = [];
  let length = 1024;
  for (const card of snapshot.cards) {
    length += JSON.stringify(card).length;
    if (length > MAX_LENGTH) break;
    cards.push(card);
  }
  storage.setItem(KEY, JSON.stringify({ ...snapshot, version: VERSION, cards }));
}
