import { browser } from 'wxt/browser';

const MARK = 'safetyMark';
const COPY = 'safetyCopy';
/** Bytes that become text at once. */
const PART = 8192;

/** What the database held when it was last seen, kept where a wipe of the database does not reach. */
export interface SafetyMark {
  readonly deviceId: string;
  readonly cards: number;
  readonly goals: number;
  readonly at: number;
  /** The person was told that what this speaks of is gone. */
  readonly isTold?: boolean;
}

/** The newest packed copy that is small enough, beside the mark: the third place of the library. */
export interface Mirror extends Pick<SafetyMark, 'deviceId' | 'cards' | 'goals' | 'at'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The mark as it was saved last; absent where there is none, or nothing sensible. */
export async function loadSafetyMark(): Promise<SafetyMark | undefined> {
  const stored: unknown = (await browser.storage.local.get(MARK))[MARK];
  return isMark(stored) ? stored : undefined;
}

/** Saves the mark in the place of the one before. */
export async function saveSafetyMark(mark: SafetyMark): Promise<void> {
  await browser.storage.local.set({ [MARK]: mark });
}

/** Saves the copy in the place of the one before. Rejects where the storage is full. */
export async function saveMirror({ bytes, ...about }: Mirror): Promise<void> {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += PART) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + PART)));
  }
  await browser.storage.local.set({ [COPY]: { ...about, packed: btoa(parts.join('')) } });
}

/** The copy as it was saved last; absent where there is none. */
export async function loadMirror(): Promise<Mirror | undefined> {
  const stored: unknown = (await browser.storage.local.get(COPY))[COPY];
  if (!isMark(stored) || !('packed' in stored) || typeof stored.packed !== 'string') {
    return undefined;
  }
  const { packed, ...about } = stored;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return { ...about, bytes };
}

function isMark(value: unknown): value is SafetyMark {
  if (typeof value !== 'object' || value === null) return false;
  const { deviceId, ...numbers } = value as Partial<SafetyMark>;
  const { cards, goals, at } = numbers;
  return typeof deviceId === 'string' && [cards, goals, at].every(Number.isFinite);
}
