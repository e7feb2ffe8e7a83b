import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/fonts.css';
import { render } from 'preact';
import { applyTheme } from '@/components/shell/apply-theme';
import { createPopupModel } from '@/components/today/popup-model';
import { PopupScreen } from '@/components/today/PopupScreen';
import { openPopupApp } from '@/lib/app/popup-app';
import { watchChanges } from '@/lib/app/watch';
import { locale } from '@/lib/i18n/t';

document.documentElement.lang = locale();
const app = openPopupApp({ onOutdated: () => location.reload() });
const model = createPopupModel(app);

// The day is on its way while the screen is made.
const opened = model.open();
render(<PopupScreen model={model} />, document.body);
watchChanges({
  onRows: () => void model.load(),
  onSettings: (settings) => applyTheme(settings.theme),
});
void app.settings.load().then((settings) => applyTheme(settings.theme), model.report);
void opened.then(() => performance.mark('ready'), model.report);
