import type { MenuPress } from '@/lib/platform/menus';
import { openDashboard } from '@/lib/platform/pages';
import { saveSelection } from '@/lib/services/capture/save-selection';
import type { App } from '@/lib/services/app';

/** Does what a press on a menu asks for. */
export async function pressMenu(app: App, press: MenuPress): Promise<void> {
  switch (press.menu) {
    case 'save-selection':
      await saveSelection(app, press);
      return;
    case 'open-dashboard':
      await openDashboard();
  }
}
