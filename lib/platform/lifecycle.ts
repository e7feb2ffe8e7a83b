import { browser } from 'wxt/browser';

export type InstallReason = 'install' | 'update' | 'browser_update';

/** Calls back when Morsel was installed or updated; Chromium drops alarms and menus at that. */
export function onInstalled(listener: (reason: InstallReason) => Promise<unknown>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void listener(reason as InstallReason);
  });
}

/** Calls back when the browser starts; Firefox has dropped all alarms by then. */
export function onBrowserStart(listener: () => Promise<unknown>): void {
  browser.runtime.onStartup.addListener(() => void listener());
}
