import { browser } from 'wxt/browser';

/** The dashboard's place of each thing the worker or a toast can lead to. */
export type DashboardPlace = 'today' | 'inbox' | 'transfer' | { readonly find: string };

/** Opens the dashboard at a place, in a tab of its own. */
export async function openDashboard(place: DashboardPlace = 'today'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') + hashOf(place) });
}

/** Opens the popup of the icon. False: no window can show it now. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    // All windows are minimised, or the icon is hidden and the browser refuses.
    return false;
  }
}

/** Shows the welcome page in a new tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: welcomeUrl() });
}

/** Whether an address is the welcome page's. */
export function isWelcome(url: string | undefined): url is string {
  return url === welcomeUrl();
}

function welcomeUrl(): string {
  return browser.runtime.getURL('/welcome.html');
}

function hashOf(place: DashboardPlace): string {
  return typeof place === 'string' ? `#/${place}` : `#/library?q=${encodeURIComponent(place.find)}`;
}
