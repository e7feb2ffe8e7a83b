import { deriveNumber } from '@/lib/interchange/derived-id';

/** Gives the wanted number, or the next one above it that was not given yet. */
export type FreeIds = (wanted: number) => number;

/** Anki's ids are instants in milliseconds, and no two are the same. */
export function createFreeIds(taken: readonly number[] = []): FreeIds {
  /** Of every number that was given one above it; followed up to the first that was not. */
  const above = new Map<number, number>(taken.map((id) => [id, id + 1]));
  return (wanted) => {
    const passed: number[] = [];
    let free = wanted;
    for (let next = above.get(free); next !== undefined; next = above.get(free)) {
      passed.push(free);
      free = next;
    }
    for (const id of passed) above.set(id, free + 1);
    above.set(free, free + 1);
    return free;
  };
}

/** 2010 and ten years on: ids of Anki's that say nothing but who it is. */
const LEAST = 1_262_304_000_000;
const SPAN = 315_360_000_000;

/** The number of a deck or note type that has none: the same one in every package. */
export function ankiIdOf(kind: 'deck' | 'noteType', id: string): number {
  return LEAST + (deriveNumber('anki', kind, id) % SPAN);
}

/** When an id of ours was made, where it says so (UUIDv7). */
export function timeOfId(id: string): number | undefined {
  const [, high, low] = /^([\da-f]{8})-([\da-f]{4})-7/.exec(id) ?? [];
  return high && low ? parseInt(high + low, 16) : undefined;
}
