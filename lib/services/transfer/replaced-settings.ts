import type { Settings } from '@/lib/domain/settings';
import { inTurn } from '@/lib/platform/work-lock';
import type { App } from '@/lib/services/app';
import type { Writes } from '@/lib/storage/transact';

/** Meta row: settings of a library that was written, not yet taken over. */
const NOTED = 'notedSettings';

/** What replacing everything changes of the settings, so that it can be taken back. */
export interface ReplacedSettings {
  readonly before: Partial<Settings>;
  readonly after: Partial<Settings>;
}

/** What the settings of a backup change of those that stand here now. */
export async function settingsReplacedBy(
  app: Pick<App, 'settings'>,
  after: Partial<Settings>,
): Promise<ReplacedSettings> {
  const here = await app.settings.load();
  return { before: pick(here, keysOf(after)), after };
}

/** What takes each setting back to what it was, but for those that a person changed since. */
export async function settingsBefore(
  app: Pick<App, 'settings'>,
  { before, after }: ReplacedSettings,
): Promise<Partial<Settings>> {
  const here = await app.settings.load();
  return pick(
    before,
    keysOf(before).filter((key) => isSame(here[key], after[key])),
  );
}

/**
 * Notes settings that belong to the library that this transaction writes. They lie outside of the
 * database: `finishSettings` takes them over.
 */
export async function noteSettings(tx: Writes<'meta'>, settings: Partial<Settings>): Promise<void> {
  await tx.objectStore('meta').put({ key: NOTED, value: settings });
}

/**
 * Takes noted settings over; after a killed page, whoever comes next does. Idempotent. Two take turns:
 * the later one would bring back what a person changed meanwhile.
 */
export async function finishSettings(app: Pick<App, 'db' | 'settings'>): Promise<void> {
  const db = await app.db();
  await inTurn('settings', undefined, async () => {
    const noted = (await db.get('meta', NOTED))?.value as Partial<Settings> | undefined;
    if (noted === undefined) return;
    await app.settings.save(noted);
    await db.delete('meta', NOTED);
  });
}

function keysOf(settings: Partial<Settings>): readonly (keyof Settings)[] {
  return Object.keys(settings) as (keyof Settings)[];
}

function pick(from: Partial<Settings>, keys: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}

/** Settings are plain values, lists and records of them. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
