import { openDashboard } from '@/lib/platform/pages';
import { loadSafetyMark, saveSafetyMark } from '@/lib/platform/safety-mark';
import type { App } from '@/lib/services/app';
import { loadPurge } from '@/lib/services/transfer/load-purge';

/** Opens the page that brings an emptied library back (U-17); once, as whoever closes it has seen it. */
export async function tellOfPurge(app: App): Promise<void> {
  if ((await loadPurge(app)).kind === 'none') return;
  const mark = await loadSafetyMark();
  if (mark === undefined || mark.isTold) return;
  await openDashboard('transfer');
  await saveSafetyMark({ ...mark, isTold: true });
}
