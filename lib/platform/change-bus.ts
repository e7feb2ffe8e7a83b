import { browser } from 'wxt/browser';
import type { Store } from '@/lib/storage/schema';
import { CHANGES, isChanged, type ChangedMessage } from './messages';

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
  const known = new Set<string>();
  const relay = (message: unknown) => {
    if (!isChanged(message) || known.has(message.id)) return;
    known.add(message.id);
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

function open(): BroadcastChannel {
  const known = channel.get(CHANGES);
  if (known) return known;
  const opened = new BroadcastChannel(CHANGES);
  channel.set(CHANGES, opened);
  return opened;
}
