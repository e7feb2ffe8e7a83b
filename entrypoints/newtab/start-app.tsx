import { render } from 'preact';
import { createNewTabModel } from '@/components/review/newtab-model';
import { NewTabScreen } from '@/components/review/NewTabScreen';
import { refillSnapshot, whenIdle } from '@/lib/app/keep-snapshot';
import { openNewTabApp } from '@/lib/app/newtab-app';
import { locale } from '@/lib/i18n/t';
import { onChange } from '@/lib/platform/change-bus';
import { onCommand } from '@/lib/platform/command-bus';
import { paintedPage } from '@/lib/snapshot/tab-page';

document.documentElement.lang = locale();

const page = paintedPage(window);
const app = openNewTabApp();
const model = createNewTabModel(app, {
  ...page,
  whenIdle: whenIdle(app),
  refill: () => refillSnapshot(app),
  // Once a day: not worth its bytes on every tab.
  rebuild: async () =>
    (await import('@/lib/services/queue/rebuild-shortlist')).rebuildShortlist(app),
});
const root = document.getElementById('app');
if (root) render(<NewTabScreen model={model} />, root);
void model.load();
onChange((stores) => void model.onChanged(stores));
onCommand((command) => void model.onCommand(command));
