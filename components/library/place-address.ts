import { formatRoute } from '@/components/shell/route';
import type { LibraryPlace } from './library-model';

/** So long after a letter the next one begins another search. */
const SETTLED_MS = 1500;

/**
 * Writes into the address what the library shows, so that Back brings what was shown before. The
 * letters of one search are one step.
 */
export function keepPlace(): (place: LibraryPlace, isTyped: boolean) => void {
  let typedAt = -Infinity;
  return (place, isTyped) => {
    const address = formatRoute({ name: 'library', ...place });
    const goesOn = isTyped && performance.now() - typedAt < SETTLED_MS;
    typedAt = isTyped ? performance.now() : -Infinity;
    if (address === location.hash) return;
    if (goesOn) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  };
}
