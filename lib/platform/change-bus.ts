import { browser } from 'wxt/browser';
import { STORES, type Store } from '@/lib/storage/schema';

const CHANNEL = 'morsel-changes';

/** The message that wakes the worker after a page wrote something. */
export interface ChangedMessage {
  readonly kind: 'changed';
  readonly id: string;
  readonly stores: readonly Store[];
}

const channel = new Map<string, BroadcastChannel>();

/** Tells other pages (broadcast) and the worker (message, which wakes it). Awaits nothing. */
export function publishChange(stores: readonly Store[]): void {
  const message: ChangedMessage = { kind: 'changed', id: crypto.randomUUID(), stores };
  open().postMessage(message);
  void browser.runtime.sendMessage(message).catch(() => {
    // No worker listens while it is being updated; it reconciles at its next start.
  });
}

/**
 * Calls back with the stores that another context changed. Unknown messages are ignored.
 * - A broadcast reaches the pages of this storage partition.
 * - In Firefox others may write in another one (containers): the message to the worker tells of them;
 *   what came both ways counts once.
 */
export function onChange(listener: (stores: readonly Store[]) => void): () => void {
  let latest = '';
  const relay = (message: unknown) => {
    if (!isChanged(message) || message.id === latest) return;
    latest = message.id;
    listener(message.stores);
  };
  const onBroadcast = (event: MessageEvent<unknown>) => relay(event.data);
  open().addEventListener('message', onBroadcast);
  if (import.meta.env.FIREFOX) browser.runtime.onMessage.addListener(relay);
  return () => {
    open().removeEventListener('message', onBroadcast);
    if (import.meta.env.FIREFOX) browser.runtime.onMessage.removeListener(relay);
  };
}

/** In the worker: calls back when a page wrote something. Nothing is answered. */
export function onChangedMessage(listener: () => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (isChanged(message)) void listener();
  });
}

export function isChanged(message: unknown): message is ChangedMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, id, stores } = message as Partial<ChangedMessage>;
  if (kind !== 'changed' || typeof id !== 'string') return false;
  return Array.isArray(stores) && stores.every((s) => STORES.includes(s));
}

function open(): BroadcastChannel {
  const known = channel.get(CHANNEL);
  if (known) return known;
  const opened = new BroadcastChannel(CHANNEL);
  channel.set(CHANNEL, opened);
  return opened;
}
