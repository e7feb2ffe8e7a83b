import { browser, type Browser } from 'wxt/browser';
import { t } from '@/lib/i18n/t';

/** What a press on a menu says: where, and on which text. */
export interface MenuPress {
  readonly menu: MenuName;
  readonly tabId: number | undefined;
  readonly frameId: number;
  readonly selectionText: string;
  readonly pageUrl: string | undefined;
}

export type MenuName = 'save-selection' | 'open-dashboard';

let making: Promise<void> = Promise.resolve();

/**
 * Makes the menus anew. Call on install, update and start-up only.
 * - Chromium and Firefox both lose them at times and keep them at times: clear first.
 * - One after the other: two runs at once end in "duplicate id".
 */
export function ensureMenus(): Promise<void> {
  making = making.then(makeMenus, makeMenus);
  return making;
}

/** Calls back with presses on our menus. */
export function onMenuPress(listener: (press: MenuPress) => Promise<unknown>): void {
  browser.contextMenus.onClicked.addListener((click, tab) => void listener(pressOf(click, tab)));
}

async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  make('save-selection', t('captureMenuSave', '%s'), 'selection');
  make('open-dashboard', t('openDashboard'), 'action');
}

function make(id: MenuName, title: string, context: 'selection' | 'action'): void {
  browser.contextMenus.create({ id, title, contexts: [context] });
}

function pressOf(
  click: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): MenuPress {
  return {
    menu: click.menuItemId === 'open-dashboard' ? 'open-dashboard' : 'save-selection',
    tabId: tab?.id,
    frameId: click.frameId ?? 0,
    selectionText: click.selectionText ?? '',
    pageUrl: click.frameUrl ?? click.pageUrl,
  };
}
