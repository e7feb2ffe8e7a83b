import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';

const KEY = 'settings';
const VERSION = 1;

/** The settings as stored; defaults where nothing, or nothing sensible, is stored. */
export async function loadSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return parseSettings(stored);
}

/** Stores a change on top of what is stored now and returns the whole. Pages take turns. */
export function saveSettings(change: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const next = { ...(await loadSettings()), ...change };
    await browser.storage.local.set({ [KEY]: { version: VERSION, values: next } });
    return next;
  });
}

/** Calls back whenever any context changed the settings. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const relay = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(relay);
  return () => browser.storage.onChanged.removeListener(relay);
}

/** Takes each field of `stored` whose type is that of its default; the default otherwise. */
function parseSettings(stored: unknown): Settings {
  const values = isRecord(stored) && isRecord(stored.values) ? stored.values : {};
  const entries = Object.entries(DEFAULT_SETTINGS).map(([name, fallback]) => {
    const value = values[name];
    return [name, sameShape(value, fallback) ? value : fallback] as const;
  });
  return Object.fromEntries(entries) as unknown as Settings;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sameShape(value: unknown, model: unknown): boolean {
  if (Array.isArray(model)) return Array.isArray(value) && value.every(Number.isFinite);
  if (isRecord(model)) {
    return isRecord(value) && Object.keys(model).every((key) => sameShape(value[key], model[key]));
  }
  return typeof model === 'number' ? Number.isFinite(value) : typeof value === typeof model;
}
