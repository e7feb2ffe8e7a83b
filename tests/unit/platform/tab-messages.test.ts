import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ChangedMessage } from '@/lib/platform/messages';
import { holdTabMessages, type TabMessages } from '@/lib/platform/tab-messages';
import type { Store } from '@/lib/storage/schema';

beforeEach(() => void vi.stubGlobal('chrome', fakeBrowser));

describe('what comes before the app is there', () => {
  it('is handed over once, in order', async () => {
    const messages = holdTabMessages(aPage());
    await command('reveal-or-knew');
    await told(change('first', ['cards']));
    await command('undo');
    const heard = listen(messages);
    expect(heard).toEqual(['reveal-or-knew', 'cards', 'undo']);
    expect(listen(messages)).toEqual([]);
  });

  it('comes before what follows', async () => {
    const messages = holdTabMessages(aPage());
    await command('reveal-or-knew');
    const heard = listen(messages);
    await command('not-yet');
    expect(heard).toEqual(['reveal-or-knew', 'not-yet']);
  });
});

describe('a change', () => {
  it('of the same stores counts each time', async () => {
    const heard = listen(holdTabMessages(aPage()));
    await told(change('first', ['cards', 'histories']));
    await told(change('second', ['cards', 'histories']));
    expect(heard).toEqual(['cards histories', 'cards histories']);
  });
});

it.each([
  ['nothing', null],
  ['text', 'changed'],
  ['another kind', { kind: 'call', id: 'x', stores: ['cards'] }],
  ['a change without its stores', { kind: 'changed', id: 'x' }],
  ['a command that no page knows', { kind: 'command', command: 'save-selection' }],
])('%s is no message to a tab', async (_what, message) => {
  const messages = holdTabMessages(aPage());
  const heard = listen(messages);
  await told(message);
  expect(heard).toEqual([]);
  expect(await hasBegun(messages)).toBe(false);
});

describe('the app is wanted', () => {
  it('once a command came', async () => {
    const messages = holdTabMessages(aPage());
    expect(await hasBegun(messages)).toBe(false);
    await command('reveal-or-knew');
    expect(await hasBegun(messages)).toBe(true);
  });

  it('once cards changed while somebody looks', async () => {
    const messages = holdTabMessages(aPage());
    await told(change('first', ['cards', 'days']));
    expect(await hasBegun(messages)).toBe(true);
  });

  it('not for changes of anything else', async () => {
    const messages = holdTabMessages(aPage());
    await told(change('first', ['goals', 'sessions']));
    expect(await hasBegun(messages)).toBe(false);
  });

  it('in a tab behind others only when it is looked at again', async () => {
    const page = aPage('hidden');
    const messages = holdTabMessages(page);
    await told(change('first', ['cards']));
    expect(await hasBegun(messages)).toBe(false);
    page.document.dispatchEvent(new Event('visibilitychange'));
    expect(await hasBegun(messages)).toBe(true);
  });
});

/** As much of a window as a tab that listens needs. */
function aPage(visibilityState: DocumentVisibilityState = 'visible'): Window {
  const document = Object.assign(new EventTarget(), { visibilityState });
  return { document } as unknown as Window;
}

function change(id: string, stores: readonly Store[]): ChangedMessage {
  return { kind: 'changed', id, stores };
}

/** What the tab's app would be told, as words. */
function listen(messages: TabMessages): readonly string[] {
  const heard: string[] = [];
  messages.connect({
    onCommand: (name) => heard.push(name),
    onChange: (stores) => heard.push(stores.join(' ')),
  });
  return heard;
}

async function told(message: unknown): Promise<void> {
  const { onMessage } = fakeBrowser.runtime;
  void (await onMessage.trigger(message, { id: 'morsel' }, () => undefined));
}

function command(name: string): Promise<void> {
  return told({ kind: 'command', command: name });
}

async function hasBegun({ begun }: TabMessages): Promise<boolean> {
  return Promise.race([
    begun.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 0)),
  ]);
}
