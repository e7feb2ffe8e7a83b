import { browser } from 'wxt/browser';

/** The keyboard commands that the active new tab carries out. */
export const PAGE_COMMANDS = ['reveal-or-knew', 'not-yet', 'undo'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** From the worker to the one page that the person looks at. */
export interface CommandMessage {
  readonly kind: 'command';
  readonly command: PageCommand;
  readonly tabId: number;
}

/** Tells the page in the active tab; pages in other tabs do not react. False: nobody listened. */
export async function sendCommand(command: PageCommand, tabId: number): Promise<boolean> {
  const message: CommandMessage = { kind: 'command', command, tabId };
  try {
    const heard: unknown = await browser.runtime.sendMessage(message);
    return heard === true;
  } catch {
    // No extension page is open anywhere.
    return false;
  }
}

/**
 * Calls back with the commands meant for this page's own tab. Other pages stay silent: the first
 * answer to a message wins, so "not me" must not be an answer.
 */
export function onCommand(listener: (command: PageCommand) => void): () => void {
  let ownTabId: number | undefined;
  void browser.tabs.getCurrent().then((tab) => {
    ownTabId = tab?.id;
  });
  const relay = (message: unknown) => {
    if (!isCommand(message) || message.tabId !== ownTabId) return;
    listener(message.command);
    return Promise.resolve(true);
  };
  browser.runtime.onMessage.addListener(relay);
  return () => browser.runtime.onMessage.removeListener(relay);
}

export function isPageCommand(command: string): command is PageCommand {
  return PAGE_COMMANDS.some((known) => known === command);
}

function isCommand(message: unknown): message is CommandMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { kind, command, tabId } = message as Partial<CommandMessage>;
  return kind === 'command' && typeof tabId === 'number' && isPageCommand(String(command));
}
