import type { TabSample } from './measure-tab';
import { record } from './results';
import { median } from './statistics';

/** Prints a line for tabs opened while something else went on, against tabs opened alone. */
export function compareTabs(
  what: string,
  alone: readonly TabSample[],
  beside: readonly TabSample[],
  field: 'lcpMs' | 'readyMs',
): void {
  const [usual, busy] = [alone, beside].map((tabs) => median(tabs.map((tab) => tab[field])));
  const ratio = (busy ?? Number.NaN) / (usual ?? Number.NaN);
  record({
    what: `${what}, median of ${beside.length}`,
    measured: `${ratio.toFixed(2)}× (${busy?.toFixed(0)} ms against ${usual?.toFixed(0)} ms)`,
    wanted: '≤ 1.50×',
    holds: ratio <= 1.5,
  });
}
