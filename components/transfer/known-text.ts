import { t, tn } from '@/lib/i18n/t';
import type { FileLook } from './import-stage-model';

/** More decks than these are only counted. */
const MOST = 3;

/** How many notes are here already, and in which decks. */
export function knownText(known: number, knownIn: FileLook['knownIn'] = []): string {
  const here = tn('transferKnown', known);
  const places = placesText(known, knownIn);
  const [only] = knownIn;
  if (places === '' || only === undefined) return here;
  if (knownIn.length === 1) return t('transferKnownIn', here, only.path);
  return t('transferKnownSpread', here, places);
}

/** In which decks they lie; empty where that does not speak of all of them. */
export function placesText(known: number, knownIn: FileLook['knownIn']): string {
  const named = knownIn.filter(({ path }) => path !== '');
  const count = named.reduce((sum, { notes }) => sum + notes, 0);
  if (count !== known) return '';
  const shown = named
    .slice(0, MOST)
    .map(({ notes, path }) => t('transferKnownPlace', String(notes), path));
  const others = named.slice(MOST).reduce((sum, { notes }) => sum + notes, 0);
  if (others > 0) shown.push(tn('transferKnownMore', named.length - MOST, String(others)));
  return shown.join(', ');
}
