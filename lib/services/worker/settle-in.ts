import type { InstallReason } from '@/lib/platform/lifecycle';
import { ensureMenus } from '@/lib/platform/menus';
import { openWelcome } from '@/lib/platform/pages';
import type { App } from '@/lib/services/app';
import { reconcile } from './reconcile';

/**
 * After install, update or browser start: menus are back, alarms are set, a new person is welcomed. A
 * browser that was killed may have forgotten what a page last laid ready, which reaches the disk
 * seconds after the database: the tab that it opens with is told to look at its card again.
 */
export async function settleIn(app: App, reason: InstallReason | 'start'): Promise<void> {
  await ensureMenus();
  await reconcile(app);
  if (reason === 'start') app.publish(['cards']);
  const { welcomed } = await app.settings.load();
  if (reason === 'install' && !welcomed) await openWelcome();
}
