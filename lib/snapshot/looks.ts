import { parseId, type CardId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import { keep } from './keep';

/** A card that a tab showed without opening the database. */
export interface Look {
  readonly cardId: CardId;
  readonly at: EpochMs;
}

const KEY = 'morsel-looks';
/** Characters kept: some eighty looks; the next app that opens takes them long before. */
const MOST = 4096;

/**
 * Keeps a look for the next app that opens; the oldest goes where none does. False where the storage
 * has no room for it: then it has to go into the database at once.
 */
export function noteLook(storage: Storage, { cardId, at }: Look): boolean {
  const noted = `${storage.getItem(KEY) ?? ''}${at} ${cardId}\n`;
  return keep(storage, KEY, noted.length > MOST ? noted.slice(noted.indexOf('\n') + 1) : noted);
}

/** The looks kept until now, oldest first. */
export function readLooks(storage: Storage): readonly Look[] {
  return (storage.getItem(KEY) ?? '').split('\n').flatMap((line) => {
    const [at, cardId, ...rest] = line.split(' ');
    const isWhole = Number(at) > 0 && cardId && rest.length === 0;
    return isWhole ? [{ cardId: parseId<CardId>(cardId), at: Number(at) }] : [];
  });
}

/** Forgets the first `count` looks, which are in the database now. */
export function forgetLooks(storage: Storage, count: number): void {
  const left = readLooks(storage).slice(count);
  storage.removeItem(KEY);
  for (const look of left) noteLook(storage, look);
}
