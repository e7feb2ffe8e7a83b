import '@/components/styles/pages.css';
import '@/components/styles/popup.css';
import { applyTheme } from '@/components/shell/apply-theme';
import { drawWhen, paintedInSight } from '@/components/shell/draw-when';
import { loadFonts } from '@/components/shell/load-fonts';
import { createPopupModel } from '@/components/today/popup-model';
import { loadLateStates, PopupScreen } from '@/components/today/PopupScreen';
import { followTodayLook } from '@/lib/app/follow-today-look';
import { keepLooks } from '@/lib/app/keep-looks';
import { whenIdle } from '@/lib/app/keep-snapshot';
import { loadStyles } from '@/lib/app/load-styles';
import { openPopupApp } from '@/lib/app/popup-app';
import { watchChanges } from '@/lib/app/watch';
import { locale } from '@/lib/i18n/t';

await paintedInSight(document);
const styled = loadStyles(document);
const app = openPopupApp({ onOutdated: () => location.reload() });
const model = createPopupModel(app);

// Before anything else: the first message that a page asks for waits for the browser.
const opened = model.open();
document.documentElement.lang = locale();
const themed = opened.then((settings) => applyTheme(settings.theme), model.report);
await styled;
void drawWhen(themed, () => <PopupScreen model={model} />).then(() => {
  loadFonts().catch(model.report);
  followTodayLook(app, window, model.keepable);
  whenIdle(app)(async () => {
    await Promise.all([keepLooks(app), model.afterOpen(), loadLateStates()]);
  });
});
watchChanges({
  onRows: () => void model.load(),
  onSettings: (settings) => applyTheme(settings.theme),
});
