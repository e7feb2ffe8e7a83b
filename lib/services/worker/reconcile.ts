import { showBadge } from '@/lib/platform/badge';
import type { App } from '@/lib/services/app';

/** Brings what the browser shows in line with the database. Idempotent: wakes may come twice. */
export async function reconcile(app: App): Promise<void> {
  const settings = await app.settings.load();
  await app.deviceId();
  await showBadge(settings.badgeOn ? '' : '');
}
