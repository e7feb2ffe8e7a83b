import { browser } from 'wxt/browser';
import type { PageSelection } from '@/lib/domain/capture/captured';
import type { StoredPlace } from '@/lib/domain/capture/stored-place';
import type { ToastView } from '@/lib/domain/capture/toast-view';
import { findPlace } from '@/lib/page/find-place';
import { readSelection } from '@/lib/page/read-selection';

/**
 * A press lets Morsel into the page, but on a busy machine the press is told first: "Cannot access
 * contents of the page" for some milliseconds. A page that is closed to scripts says no each time.
 */
const TRIES_AFTER_MS = [undefined, 30, 120];

/** Runs a script in a page. Undefined: the page is closed to scripts. */
async function inject<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
  for (const wait of TRIES_AFTER_MS) {
    if (wait !== undefined) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      return await run();
    } catch {
      // The one way to learn that a page is closed to scripts is to try.
    }
  }
  return undefined;
}

/**
 * Reads the selection of one frame, or of whichever has one, by a script that runs once, under the `activeTab` grant of the
 * press that asked for it. Undefined: the browser forbids it here (its own pages, stores, PDF, a
 * frame of another site) or nothing is selected.
 */
export async function readSelectionIn(
  tabId: number,
  frameId: number | undefined,
): Promise<PageSelection | undefined> {
  const frames = frameId === undefined ? { allFrames: true } : { frameIds: [frameId] };
  const answers = await inject(() =>
    browser.scripting.executeScript({ target: { tabId, ...frames }, func: readSelection }),
  );
  const read = answers?.map(({ result }) => result as PageSelection | null | undefined);
  return read?.find((one) => one?.phrase.trim()) ?? undefined;
}

/** Shows the toast in a tab's page. False: the page is closed to scripts. */
export async function showToastIn(tabId: number, view: ToastView): Promise<boolean> {
  const target = { tabId, frameIds: [0] };
  const shown = await inject(async () => {
    await browser.scripting.executeScript({ target, files: ['/page-toast.js'] });
    await browser.scripting.executeScript({ target, func: callToast, args: [view] });
    return true;
  });
  // Where it is not, the badge says it.
  return shown ?? false;
}

/**
 * Whether a tab's page still holds a stored place; `shows` selects it there. Undefined: the page is
 * closed to scripts.
 */
export async function findPlaceIn(
  tabId: number,
  place: StoredPlace,
  { shows }: { readonly shows: boolean },
): Promise<boolean | undefined> {
  const answers = await inject(() =>
    browser.scripting.executeScript({ target: { tabId }, func: findPlace, args: [place, shows] }),
  );
  return answers && answers[0]?.result === true;
}

/** Sent to the page as source text; `morselToast` is there since the file ran. */
function callToast(view: ToastView): void {
  (globalThis as { morselToast?: (view: ToastView) => void }).morselToast?.(view);
}
