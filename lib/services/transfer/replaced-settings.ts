import type { Settings } from '@/lib/domain/settings';
import type { App } from '@/lib/services/app';

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

/** Each setting becomes again what it was, but for those that a person changed since. */
export async function putSettingsBack(
  app: Pick<App, 'settings'>,
  { before, after }: ReplacedSettings,
): Promise<void> {
  const here = await app.settings.load();
  const untouched = keysOf(before).filter((key) => isSame(here[key], after[key]));
  await app.settings.save(pick(before, untouched));
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
