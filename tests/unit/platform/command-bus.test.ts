import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand } from '@/lib/platform/command-bus';

/** A page in tab 7 that listens, and the way to send it a message. */
async function pageInTab7() {
  const listeners: ((message: unknown) => unknown)[] = [];
  Object.assign(fakeBrowser.tabs, { getCurrent: async () => ({ id: 7 }) });
  Object.assign(fakeBrowser.runtime.onMessage, {
    addListener: (listener: (message: unknown) => unknown) => listeners.push(listener),
  });
  const heard = vi.fn();
  onCommand(heard);
  await Promise.resolve();
  return { heard, send: (message: unknown) => listeners[0]?.(message) };
}

it('carries out a command that is meant for its own tab, and says so (U-03)', async () => {
  const { heard, send } = await pageInTab7();
  const answer = send({ kind: 'command', command: 'not-yet', tabId: 7 });
  expect(await answer).toBe(true);
  expect(heard).toHaveBeenCalledWith('not-yet');
});

it.each([
  ['a command for another tab', { kind: 'command', command: 'not-yet', tabId: 8 }],
  ['a command that pages do not know', { kind: 'command', command: 'save-selection', tabId: 7 }],
  ['another kind of message', { kind: 'changed', id: 'x', stores: [] }],
  ['no message at all', null],
])('stays silent at %s, so that its answer hides no other', async (_what, message) => {
  const { heard, send } = await pageInTab7();
  expect(send(message)).toBeUndefined();
  expect(heard).not.toHaveBeenCalled();
});
