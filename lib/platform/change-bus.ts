import { browser } from 'wxt/browser';
import { STORES, type Store } from '@/lib/storage/schema';

const CHANNEL = 'morsel-changes';

/** The message that wakes the worker after a page wrote something. */
export interface ChangedMessage {
  readonly kind: 'changed';
  readonly stores: readonly Store[];
}

const channel = new Map<string, BroadcastChannel>();

/** Tells other pages (broadcast) and the worker (message, which wakes it). Awaits nothing. */
export function publishChange(stores: readonly Store[]): void {
  const message: ChangedMessage = { kind: 'changed', stores };
  open().postMessage(message);
  void browser.runtime.sendMessage(message).catch(() => {
    // No worker listens while it is being updated; it reconciles at its next start.
  });
}

/** Calls back with the stores that another context changed. Unknown messages are ignored. */
export function onChange(listener: (stores: readonly Store[]) => void): () => void {
  const relay = (event: MessageEvent<unknown>) => {
    if (isChanged(event.data)) listener(event.data.stores);
  };
  open().addEventListener('message', relay);
  return () => open().removeEventListener('message', relay);
}

/** In the worker: calls back when a page wrote something. Nothing is answered. */
export function onChangedMessage(listener: () => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isChanged(message)) void listener();
  });
}

export function isChanged(message: unknown): message is ChangedMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, stores } = message as Partial<ChangedMessage>;
  return kind === 'changed' && Array.isArray(stores) && stores.every((s) => STORES.includes(s));
}

function open(): BroadcastChannel {
  const known = channel.get(CHANNEL);
  if (known) return known;
  const opened = new BroadcastChannel(CHANNEL);
  channel.set(CHANNEL, opened);
  return opened;
}
