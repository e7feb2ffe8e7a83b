import { aboutThis } from '@/lib/platform/about';
import { keepPageView } from '@/lib/snapshot/keep-page-view';
import { forgetPageView } from '@/lib/snapshot/page-view';
import { KEPT_LIBRARY_KEY, type KeptLibrary } from './kept-library';

/** Keeps the library as it is seen now, for the first frame of the next page; undefined forgets it. */
export function keepLibraryLook(page: Window, shown: KeptLibrary | undefined): void {
  keepLibrary(page.localStorage, shown);
  if (shown === undefined) forgetPageView(page);
  else keepPageView(page);
}

function keepLibrary(storage: Storage, shown: KeptLibrary | undefined): void {
  storage.removeItem(KEPT_LIBRARY_KEY);
  if (shown === undefined) return;
  try {
    storage.setItem(KEPT_LIBRARY_KEY, JSON.stringify({ version: aboutThis().version, shown }));
  } catch {
    // No room: the next page shows no note before it has read all.
  }
}
