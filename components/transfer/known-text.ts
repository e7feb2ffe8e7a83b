import { t, tn } from '@/lib/i18n/t';
import type { FileLook } from './import-stage-model';

/** More decks than these are only counted. */
const MOST = 3;

/** How many notes are here already, and in which decks, where that speaks of the same notes. */
export function knownText(known: number, knownIn: FileLook['knownIn'] = []): string {
  const here = tn('transferKnown', known);
  const named = knownIn.filter(({ path }) => path !== '');
  const count = named.reduce((sum, { notes }) => sum + notes, 0);
  const [first, ...more] = named;
  if (count !== known || first === undefined) return here;
  if (more.length === 0) return t('transferKnownIn', here, first.path);
  const shown = named
    .slice(0, MOST)
    .map(({ notes, path }) => t('transferKnownPlace', String(notes), path));
  const others = named.slice(MOST).reduce((sum, { notes }) => sum + notes, 0);
  if (others > 0) shown.push(tn('transferKnownMore', named.length - MOST, String(others)));
  return t('transferKnownSpread', here, shown.join(', '));
}
