import { browser } from 'wxt/browser';

const MARK = 'safetyMark';
const COPY = 'safetyCopy';
/** Bytes that become text at once. */
const PART = 8192;

/** What the database held when it was last seen, kept where a wipe of the database does not reach. */
export interface SafetyMark {
  readonly deviceId: string;
  readonly cards: number;
  readonly at: number;
}

export async function loadSafetyMark(): Promise<SafetyMark | undefined> {
  const stored: unknown = (await browser.storage.local.get(MARK))[MARK];
  return isMark(stored) ? stored : undefined;
}

export async function saveSafetyMark(mark: SafetyMark): Promise<void> {
  await browser.storage.local.set({ [MARK]: mark });
}

/** The newest packed copy as base64, beside the mark: the third place that holds the library. */
export async function saveMirror(bytes: Uint8Array): Promise<void> {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += PART) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + PART)));
  }
  await browser.storage.local.set({ [COPY]: btoa(parts.join('')) });
}

export async function loadMirror(): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stored: unknown = (await browser.storage.local.get(COPY))[COPY];
  if (typeof stored !== 'string') return undefined;
  return Uint8Array.from(atob(stored), (letter) => letter.charCodeAt(0));
}

function isMark(value: unknown): value is SafetyMark {
  if (typeof value !== 'object' || value === null) return false;
  const { deviceId, cards, at } = value as Partial<SafetyMark>;
  return typeof deviceId === 'string' && typeof cards === 'number' && typeof at === 'number';
}
