import { openTransferIfPurged } from '@/components/shell/open-transfer-if-purged';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { keepLooks } from '@/lib/app/keep-looks';

/** What nobody waits for: done once the page stands, with code that comes only then. */
export async function settleIn(app: DashboardApp, onLooks: () => void): Promise<void> {
  if (await keepLooks(app)) onLooks();
  const { loadPurge, rollBackUnfinishedImports, finishChanges } = app.services;
  const purge = openTransferIfPurged(loadPurge);
  await Promise.all([purge, rollBackUnfinishedImports(), finishChanges()]);
}
