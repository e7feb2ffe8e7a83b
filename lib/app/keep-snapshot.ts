import type { App } from '@/lib/services/app';
import { changeMark, isRunningLow, markChanged } from '@/lib/snapshot/snapshot';
import type { Store } from '@/lib/storage/schema';

/** What may change what the next tab shows. */
const TELLING: ReadonlySet<Store | 'settings'> = new Set<Store | 'settings'>([
  'settings',
  'cards',
  'notes',
  'decks',
  'meta',
  'lessonProgress',
  'sessions',
  'inbox',
  'media',
]);
let isPlanned = false;

/**
 * Lays the next tab contents ready after this page changed them: in an idle moment, once for many
 * changes. Until then the snapshot is marked, so that a page that goes away first leaves no tab with
 * an outdated card. Give it to `openApp` as `onWritten`.
 */
export function keepSnapshot(app: App, changed: readonly (Store | 'settings')[]): void {
  if (!changed.some((one) => TELLING.has(one))) return;
  markChanged(localStorage, app.newId());
  if (isPlanned) return;
  isPlanned = true;
  whenIdle(app)(async () => {
    isPlanned = false;
    await refreshSnapshot(app);
  });
}

/** Runs work that nobody waits for once the page has nothing else to do; an error is reported. */
export function whenIdle(app: App): (work: () => Promise<void>) => void {
  return (work) => {
    requestIdleCallback(() => void work().catch((error: unknown) => app.report(error, 'idle')), {
      timeout: 2000,
    });
  };
}

/**
 * Fills the snapshot up again where few contents are left (a person opens tabs without answering),
 * where a page went away before it could write what it changed, or where it is known to be outdated.
 */
export async function refillSnapshot(app: App, isOutdated = false): Promise<void> {
  const isWanted = isOutdated || isRunningLow(localStorage) || changeMark(localStorage) !== null;
  if (isWanted) await refreshSnapshot(app);
}

/** Its code comes when nobody waits for it: most tabs and popups never write a snapshot. */
async function refreshSnapshot(app: App): Promise<void> {
  const { refreshSnapshot: refresh } = await import('./refresh-snapshot');
  await refresh(app);
}
