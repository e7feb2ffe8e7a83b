import type { BrowserContext, Page } from '@playwright/test';

const MARK = 'bench-content';

/** Opens a page of the extension; the time from its navigation to the frame that shows `selector`. */
export async function openAndTime(
  context: BrowserContext,
  address: string,
  selector: string,
): Promise<{ readonly page: Page; readonly ms: number }> {
  const page = await context.newPage();
  await page.addInitScript(markContent, [selector, MARK] as const);
  await page.goto(address);
  const ms = await page.evaluate(async (mark) => {
    for (;;) {
      const [found] = performance.getEntriesByName(mark);
      if (found) return found.startTime;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, MARK);
  return { page, ms };
}

/** Runs in the page, before its scripts. */
function markContent([selector, mark]: readonly [string, string]): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    // A message that is sent in a frame arrives when the frame is through.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => performance.mark(mark));
    port1.start();
    requestAnimationFrame(() => port2.postMessage(0));
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}
