import type { App } from '@/lib/services/app';
import { rebuildShortlist } from '@/lib/services/queue/rebuild-shortlist';
import { bindInPage } from './open-app';

/** Has the day's shortlist made where the cards are. Once a day: its code comes only then. */
export function lookThrough(app: App): Promise<void> {
  return bindInPage(app, { rebuildShortlist }).rebuildShortlist();
}
