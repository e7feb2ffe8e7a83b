import type { CardId, EntryId } from '@/lib/domain/ids';
import type { Choices } from '@/lib/domain/prompt/choices';
import type { TextSize } from '@/lib/domain/render/text-size';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { AuthorLook, ReducedCss } from '@/lib/snapshot/card/author-look';
import { keep, SNAPSHOT_KEY } from './keep';

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
  readonly frontLang?: string;
  readonly backLang?: string;
  /** What is chosen from, where it is asked so. */
  readonly choices?: Choices;
  /** What its author's sheet needs to know: the place in `styles`, and the card's ordinal. */
  readonly look?: { readonly style: number; readonly ordinal: number };
  readonly notBefore: EpochMs;
  readonly notAfter: EpochMs;
}

/** A tab whose content needs the database: a lesson step, a draft, the end of the day. */
export interface SnapshotGap {
  readonly kind: 'gap';
}

/** What comes next, tab by tab. */
export type SnapshotItem = SnapshotCard | SnapshotGap;

export interface SnapshotLabels {
  readonly title: string;
  readonly showAnswer: string;
  /** Name of the answers that are chosen from. */
  readonly choose: string;
  readonly minutes: string;
  readonly help: string;
  readonly skip: string;
}

export interface Snapshot {
  readonly version: typeof VERSION;
  readonly theme: 'auto' | 'light' | 'dark';
  /** How many buttons the answer brings: their place is kept from the start. */
  readonly buttons: 'two' | 'four';
  /** Today's minutes done, 0–1. */
  readonly share: number;
  /** Language of the labels, BCP 47, and the browser's own when they were chosen. */
  readonly locale: string;
  readonly language: string;
  readonly labels: SnapshotLabels;
  /** When it was made; tells which tabs took from this one and not from one before. */
  readonly madeAt: EpochMs;
  /** The sheets of authors, reduced, each once. */
  readonly styles: readonly ReducedCss[];
  readonly items: readonly SnapshotItem[];
}

const TAKEN_KEY = 'morsel-snapshot-taken';
const CHANGED_KEY = 'morsel-snapshot-changed';
/** Another version of the product wrote what has another one. */
export const VERSION = 6;

/** The stored snapshot, or undefined where there is none of this version. */
export function readSnapshot(storage: Storage): Snapshot | undefined {
  const text = storage.getItem(SNAPSHOT_KEY);
  if (text === null) return undefined;
  try {
    const snapshot = JSON.parse(text) as Snapshot;
    return snapshot.version === VERSION ? snapshot : undefined;
  } catch {
    // Written by something else: the database has everything it held.
    return undefined;
  }
}

/** How the author of a card wants it to look, if it has one. */
export function lookOf(
  { look }: SnapshotCard,
  { styles }: Pick<Snapshot, 'styles'>,
): AuthorLook | undefined {
  const sheet = look && styles[look.style];
  return look === undefined || sheet === undefined ? undefined : { sheet, ordinal: look.ordinal };
}

/** Says at once that something changed; until a newer snapshot is written the database decides. */
export function markChanged(storage: Storage, mark: string): void {
  keep(storage, CHANGED_KEY, mark);
}

/** The last change that no snapshot knows of; null where the snapshot is up to date. */
export function changeMark(storage: Storage): string | null {
  return storage.getItem(CHANGED_KEY);
}

/** A snapshot was written that knows of every change. */
export function forgetMark(storage: Storage): void {
  storage.removeItem(CHANGED_KEY);
}

/**
 * The next item that no tab took and `isUsable` accepts, in order; it is taken with this call. All
 * extension pages share one process, so ten tabs opened at once take ten items.
 */
export function takeNext(
  storage: Storage,
  snapshot: Snapshot,
  isUsable: (item: SnapshotItem) => boolean,
): SnapshotItem | undefined {
  const start = takenCount(storage, snapshot);
  const offset = snapshot.items.slice(start).findIndex(isUsable);
  if (offset === -1) return undefined;
  keep(storage, TAKEN_KEY, `${snapshot.madeAt} ${start + offset + 1}`);
  return snapshot.items[start + offset];
}

/** With fewer contents left, further ones are laid ready. */
const FEW = 5;

/** Whether so few items are left that it is time for a new snapshot. */
export function isRunningLow(storage: Storage): boolean {
  const snapshot = readSnapshot(storage);
  return !snapshot || snapshot.items.length - takenCount(storage, snapshot) < FEW;
}

function takenCount(storage: Storage, { madeAt }: Snapshot): number {
  const [of, count] = (storage.getItem(TAKEN_KEY) ?? '').split(' ').map(Number);
  return of === madeAt && count !== undefined && count >= 0 ? count : 0;
}
