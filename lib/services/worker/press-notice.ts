import { openDashboard, openPopup } from '@/lib/platform/pages';
import type { App } from '@/lib/services/app';

/** A pressed notice leads to where the question is asked: the popup, or the dashboard without one. */
export async function pressNotice(_app: App): Promise<void> {
  if (!(await openPopup())) await openDashboard();
}
