import { forgetLibraryView, keepLibraryView } from '@/lib/snapshot/keep-library-view';
import { keepLibrary, type KeptLibrary } from './kept-library';

/** Keeps the library as it is seen now, for the first frame of the next page; undefined forgets it. */
export function keepLibraryLook(page: Window, shown: KeptLibrary | undefined): void {
  keepLibrary(page.localStorage, shown);
  if (shown === undefined) forgetLibraryView(page.localStorage);
  else keepLibraryView(page);
}
