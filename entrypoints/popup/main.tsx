import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/pages.css';
import '@/components/styles/font-fallbacks.css';
import '@/components/styles/popup.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { applyTheme } from '@/components/shell/apply-theme';
import { drawWhen } from '@/components/shell/draw-when';
import { loadFonts } from '@/components/shell/load-fonts';
import { createPopupModel } from '@/components/today/popup-model';
import { loadLateStates, PopupScreen } from '@/components/today/PopupScreen';
import { keepLooks } from '@/lib/app/keep-looks';
import { whenIdle } from '@/lib/app/keep-snapshot';
import { keepToday, takeKeptToday } from '@/lib/app/kept-today';
import { openPopupApp } from '@/lib/app/popup-app';
import { watchChanges } from '@/lib/app/watch';
import { locale } from '@/lib/i18n/t';

const app = openPopupApp({ onOutdated: () => location.reload() });
const model = createPopupModel(app);

// Before anything else: the first message that a page asks for waits for the browser.
const opened = model.open();
document.documentElement.lang = locale();
const draw = () => render(<PopupScreen model={model} />, document.body);
const drawn = () => void loadFonts().catch(model.report);
const kept = takeKeptToday(app, localStorage);
if (kept) {
  applyTheme(kept.settings.theme);
  model.show(kept);
  draw();
  drawn();
} else {
  void drawWhen(opened, draw).then(drawn);
}
void opened.then((settings) => {
  applyTheme(settings.theme);
  effect(() => keepToday(localStorage, model.keepable.value));
  whenIdle(app)(async () => {
    await Promise.all([keepLooks(app), model.afterOpen(), loadLateStates()]);
  });
}, model.report);
watchChanges({
  onRows: () => void model.load(),
  onSettings: (settings) => applyTheme(settings.theme),
});
