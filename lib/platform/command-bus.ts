import { browser } from 'wxt/browser';
import type { CommandMessage, PageCommand } from './messages';

/** Tells the new tab that the person looks at; a tab with another page hears nothing. */
export async function sendCommand(command: PageCommand, tabId: number): Promise<void> {
  const message: CommandMessage = { kind: 'command', command };
  try {
    await browser.tabs.sendMessage(tabId, message);
  } catch {
    // No page of ours is in that tab.
  }
}
