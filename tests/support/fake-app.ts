import { parseId, type AnyId } from '@/lib/domain/ids';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import type { Zone } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { openDatabase, type Db } from '@/lib/storage/db';
import { STORES, type MorselSchema, type Store } from '@/lib/storage/schema';
import { DEVICE, MONDAY_9AM } from './factories';

export interface FakeApp extends App {
  /** Moves the clock. */
  clock: { now: number };
  /** What was published, in order. */
  published: (readonly Store[])[];
  /** What was reported; a test that expects no error asserts that this is empty. */
  reported: unknown[];
}

export type Rows = { readonly [Name in Store]?: readonly MorselSchema[Name]['value'][] };

/** An app on a real fake-indexeddb with a clock that stands still and ids that count. */
export async function fakeApp(
  given: { now?: number; zone?: Zone; settings?: Partial<Settings>; rows?: Rows } = {},
): Promise<FakeApp> {
  const clock = { now: given.now ?? MONDAY_9AM };
  const published: (readonly Store[])[] = [];
  const reported: unknown[] = [];
  let settings: Settings = { ...DEFAULT_SETTINGS, ...given.settings };
  let ids = 0;
  let opened: Promise<Db> | undefined;
  const app: FakeApp = {
    clock,
    published,
    reported,
    now: () => clock.now,
    zone: given.zone ?? (() => 0),
    newId: <Id extends AnyId>() => parseId<Id>(`id-${String(++ids).padStart(4, '0')}`),
    deviceId: async () => DEVICE,
    db: () => (opened ??= openDatabase(() => undefined)),
    settings: {
      load: async () => settings,
      save: async (change) => (settings = { ...settings, ...change }),
    },
    publish: (stores) => published.push(stores),
    report: (error) => reported.push(error),
  };
  await putRows(await app.db(), given.rows ?? {});
  return app;
}

/** Writes rows as they are, for a test's starting point. */
export async function putRows(db: Db, rows: Rows): Promise<void> {
  const names = STORES.filter((name) => rows[name]);
  if (names.length === 0) return;
  const tx = db.transaction(names, 'readwrite');
  await Promise.all([
    ...names.flatMap((name) =>
      (rows[name] ?? []).map((row) => tx.objectStore(name).put(row as never)),
    ),
    tx.done,
  ]);
}
