import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** Why a copy was made: before rows were replaced, or by itself once a day. */
export type CopyKind = 'before' | 'daily';

/** A packed backup without media, kept apart from the database that it protects. */
export interface SafetyCopy {
  readonly id: string;
  readonly kind: CopyKind;
  readonly at: number;
  /** The learner day it was made on. */
  readonly day: number;
  readonly cards: number;
  readonly notes: number;
  readonly bytes: Blob;
}

interface SafetySchema extends DBSchema {
  copies: { key: string; value: SafetyCopy };
}

export const SAFETY_DATABASE_NAME = 'morsel-safety';

/** Copies made before something was replaced, newest first. */
const BEFORE_KEPT = 3;
const DAILY_KEPT = 7;
const WEEKS_KEPT = 4;
const WEEK_DAYS = 7;

/**
 * Stores a copy and lets go of those that the ring has no room for. The new one stays, also where
 * the clock was ahead when the others were made.
 */
export async function putSafetyCopy(copy: SafetyCopy): Promise<void> {
  await withSafety(async (db) => {
    const tx = db.transaction('copies', 'readwrite', { durability: 'strict' });
    const before = await tx.store.getAll();
    const kept = new Set(copiesToKeep([...before, copy]));
    await Promise.all([
      tx.store.put(copy),
      ...before.filter((one) => !kept.has(one)).map((one) => tx.store.delete(one.id)),
    ]);
    await tx.done;
  });
}

/** All copies, newest first. */
export async function loadSafetyCopies(): Promise<readonly SafetyCopy[]> {
  const all = await withSafety((db) => db.getAll('copies'));
  return all.toSorted((a, b) => b.at - a.at);
}

/**
 * The last 3 made before something; of the daily ones the newest of each of 7 days, and of each of 4
 * weeks before.
 */
export function copiesToKeep(copies: readonly SafetyCopy[]): readonly SafetyCopy[] {
  const newest = copies.toSorted((a, b) => b.at - a.at);
  const daily = firstOfEach(
    newest.filter((copy) => copy.kind === 'daily'),
    (copy) => copy.day,
  );
  const weekly = firstOfEach(daily.slice(DAILY_KEPT), (copy) => Math.floor(copy.day / WEEK_DAYS));
  return [
    ...newest.filter((copy) => copy.kind === 'before').slice(0, BEFORE_KEPT),
    ...daily.slice(0, DAILY_KEPT),
    ...weekly.slice(0, WEEKS_KEPT),
  ];
}

function firstOfEach(
  copies: readonly SafetyCopy[],
  keyOf: (copy: SafetyCopy) => number,
): readonly SafetyCopy[] {
  const first = new Map<number, SafetyCopy>();
  for (const copy of copies) if (!first.has(keyOf(copy))) first.set(keyOf(copy), copy);
  return [...first.values()];
}

/** Opened for one use and closed again, so that nothing ever blocks its upgrade. */
async function withSafety<Result>(
  work: (db: IDBPDatabase<SafetySchema>) => Promise<Result>,
): Promise<Result> {
  const db = await openDB<SafetySchema>(SAFETY_DATABASE_NAME, 1, {
    upgrade: (opening) => {
      opening.createObjectStore('copies', { keyPath: 'id' });
    },
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
