import { render } from 'preact';
import '@/components/review/newtab-app.css';
import { createNewTabModel } from '@/components/review/newtab-model';
import { NewTabScreen } from '@/components/review/NewTabScreen';
import { applyTheme } from '@/components/shell/apply-theme';
import { keepLooks } from '@/lib/app/keep-looks';
import { refillSnapshot, whenIdle } from '@/lib/app/keep-snapshot';
import { loadAnswers, openNewTabApp } from '@/lib/app/newtab-app';
import { locale } from '@/lib/i18n/t';
import { paintedPage } from '@/lib/snapshot/tab-page';

document.documentElement.lang = locale();

const tab = window.morselTab;
const app = openNewTabApp();
const model = createNewTabModel(app, {
  ...paintedPage(window),
  isConfirmed: tab?.isConfirmed ?? false,
  isTouched: tab?.attention.hasBegun() ?? false,
  whenIdle: whenIdle(app),
  refill: (isOutdated) => refillSnapshot(app, isOutdated),
  // Once a day: not worth its bytes on every tab.
  rebuild: async () => (await import('@/lib/app/look-through')).lookThrough(app),
});
const root = document.getElementById('app');
if (root) render(<NewTabScreen model={model} />, root);
for (const press of tab?.attention.handOver() ?? []) model.replay(press);
const loaded = keepLooks(app).then(() => model.load());
void loaded.then(() => {
  applyTheme(model.settings.value.theme);
  whenIdle(app)(async () => void (await loadAnswers()));
  tab?.messages.connect({
    onCommand: (command) => void model.onCommand(command),
    onChange: (stores) => void model.onChanged(stores),
  });
});
