import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/fonts.css';
import '@/components/styles/popup.css';
import { render } from 'preact';
import { applyTheme } from '@/components/shell/apply-theme';
import { drawWhen } from '@/components/shell/draw-when';
import { createPopupModel } from '@/components/today/popup-model';
import { loadLateStates, PopupScreen } from '@/components/today/PopupScreen';
import { keepLooks } from '@/lib/app/keep-looks';
import { whenIdle } from '@/lib/app/keep-snapshot';
import { openPopupApp } from '@/lib/app/popup-app';
import { watchChanges } from '@/lib/app/watch';
import { locale } from '@/lib/i18n/t';

const app = openPopupApp({ onOutdated: () => location.reload() });
const model = createPopupModel(app);

// Before anything else: the first message that a page asks for waits for the browser.
const opened = model.open();
document.documentElement.lang = locale();
void opened.then((settings) => applyTheme(settings.theme), model.report);
void drawWhen(opened, () => render(<PopupScreen model={model} />, document.body)).then(() => {
  performance.mark('ready');
  whenIdle(app)(async () => {
    await Promise.all([keepLooks(app), model.afterOpen(), loadLateStates()]);
  });
});
watchChanges({
  onRows: () => void model.load(),
  onSettings: (settings) => applyTheme(settings.theme),
});
