import { browser } from 'wxt/browser';

/** A keyboard command and the tab that was active, which it grants `activeTab` for. */
export interface CommandPress {
  readonly command: string;
  readonly tabId: number | undefined;
}

/** Calls back with the keyboard commands of the manifest. */
export function onCommandPress(listener: (press: CommandPress) => Promise<unknown>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    void withTab(command, tab?.id).then(listener);
  });
}

/** Some browsers do not name the tab. */
async function withTab(command: string, tabId: number | undefined): Promise<CommandPress> {
  if (tabId !== undefined) return { command, tabId };
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return { command, tabId: active?.id };
}
