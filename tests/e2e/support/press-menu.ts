import type { Page } from '@playwright/test';
import type { Extension } from './extension';

/** A press on "Save … to Morsel" for what is selected on the page, as the browser would tell it. */
export async function pressMenu(
  extension: Extension,
  page: Page,
  selectionText: string,
): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(
    async (pressed) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const { onClicked } = chrome.contextMenus as unknown as {
        onClicked: { dispatch(info: unknown, tab: unknown): void };
      };
      onClicked.dispatch({ menuItemId: 'save-selection', frameId: 0, ...pressed }, tab);
    },
    { pageUrl: page.url(), selectionText },
  );
}
