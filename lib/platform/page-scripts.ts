import { browser } from 'wxt/browser';
import { readSelection, type ReadSelection } from '@/lib/page/read-selection';

/**
 * Reads the selection of one frame by a script that runs once, under the `activeTab` grant of the
 * press that asked for it. Undefined: the browser forbids it here (its own pages, stores, PDF, a
 * frame of another site) or nothing is selected.
 */
export async function readSelectionIn(
  tabId: number,
  frameId: number,
): Promise<ReadSelection | undefined> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: readSelection,
    });
    return (answer?.result as ReadSelection | null | undefined) ?? undefined;
  } catch {
    // The one way to learn that a page is closed to scripts is to try.
    return undefined;
  }
}
