import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The parts of the browser that the worker drives and the fake browser lacks; each is a spy. */
export function fakeShell() {
  const shell = {
    setBadgeText: vi.fn(async (_given: { text: string }) => undefined),
    createNotification: vi.fn(async (_id: string, _given: { title: string }) => undefined),
    contains: vi.fn(async () => true),
    /** Hosts that are allowed: none. */
    getAll: vi.fn(async () => ({ origins: [] as string[] })),
    remove: vi.fn(async (_given: { origins: string[] }) => true),
  };
  Object.assign(fakeBrowser.action, {
    setBadgeText: shell.setBadgeText,
    setBadgeBackgroundColor: vi.fn(async () => undefined),
    setBadgeTextColor: vi.fn(async () => undefined),
  });
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: vi.fn(async () => undefined),
    create: vi.fn(),
  });
  Object.assign(fakeBrowser.notifications, { create: shell.createNotification });
  const { contains, getAll, remove } = shell;
  Object.assign(fakeBrowser.permissions, { contains, getAll, remove });
  return {
    ...shell,
    /** What the badge shows. */
    badge: () => shell.setBadgeText.mock.lastCall?.[0].text,
    /** Alarms by name. */
    alarms: async () =>
      Object.fromEntries(
        (await fakeBrowser.alarms.getAll()).map((alarm) => [alarm.name, alarm.scheduledTime]),
      ),
  };
}
