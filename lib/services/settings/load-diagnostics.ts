import {
  aboutThis,
  grantedPermissions,
  loadShortcuts,
  requestPermission,
} from '@/lib/platform/about';
import { loadReports } from '@/lib/platform/log';
import type { App } from '@/lib/services/app';
import { STORES } from '@/lib/storage/schema';

/**
 * A plain text for a report of a problem: versions, row counts, settings and unexpected errors.
 * Never a card's text, a goal's title or an address.
 */
export async function loadDiagnostics(app: App): Promise<string> {
  const db = await app.db();
  const about = aboutThis();
  const [settings, reports, permissions, counts] = await Promise.all([
    app.settings.load(),
    loadReports(),
    grantedPermissions(),
    Promise.all(STORES.map(async (store) => `${store} ${await db.count(store)}`)),
  ]);
  return [
    `Morsel ${about.version}`,
    about.browser,
    `Permissions: ${permissions.join(', ')}`,
    `Rows: ${counts.join(', ')}`,
    `Settings: ${JSON.stringify(settings)}`,
    ...reports.map(
      ({ at, where, message, count, stack }) =>
        `${new Date(at).toISOString()} ${count}× ${where}: ${message}\n${stack ?? ''}`,
    ),
  ].join('\n');
}

/** What the browser lets Morsel do, and the keyboard commands as they are set. */
export async function loadGrants(_app: App) {
  const [permissions, shortcuts] = await Promise.all([grantedPermissions(), loadShortcuts()]);
  return { permissions, shortcuts };
}

/** Asks to notify at the end of a session; remembers the answer. Call it straight from a press. */
export async function allowNotifications(app: App): Promise<boolean> {
  const isAllowed = await requestPermission('notifications');
  await app.settings.save({ notifications: isAllowed ? 'allowed' : 'declined' });
  return isAllowed;
}
