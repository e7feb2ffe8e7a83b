import type { Settings } from '@/lib/domain/settings';
import { requestPermission } from '@/lib/platform/permissions';
import type { App } from '@/lib/services/app';

/**
 * The answer to "tell you when time is up?", asked once. A yes asks the browser first, while the press
 * is fresh; it is kept before the browser answers, because its question may close the popup.
 */
export async function answerNotifications(
  app: App,
  input: { isWanted: boolean },
): Promise<Settings['notifications']> {
  const asked = input.isWanted ? requestPermission('notifications') : Promise.resolve(false);
  await app.settings.save({ notifications: input.isWanted ? 'allowed' : 'declined' });
  const notifications = (await asked) ? 'allowed' : 'declined';
  await app.settings.save({ notifications });
  return notifications;
}
