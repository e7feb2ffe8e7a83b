import { formatRoute } from './route';

/** Where the browser has emptied the database, the page opens where it can be brought back (U-17). */
export async function openTransferIfPurged(
  loadPurge: () => Promise<{ readonly kind: 'none' | 'purged' }>,
): Promise<void> {
  const { kind } = await loadPurge();
  if (kind === 'purged') location.hash = formatRoute({ name: 'transfer' });
}
