import '@/components/styles/pages.css';
import '@/components/styles/fonts.css';
import '@/components/review/card.css';
import { render } from 'preact';
import { applyTheme } from '@/components/shell/apply-theme';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { createWelcomeModel } from '@/components/welcome/welcome-model';
import { WelcomeScreen } from '@/components/welcome/WelcomeScreen';
import { watchChanges } from '@/lib/app/watch';
import { openWelcomeApp } from '@/lib/app/welcome-app';
import { locale, t } from '@/lib/i18n/t';

document.documentElement.lang = locale();
document.title = t('welcomeTitle');
const app = openWelcomeApp();
const model = createWelcomeModel(app);

watchChanges({ onRows: () => void model.onSaved(), onSettings: (set) => applyTheme(set.theme) });

void app.settings.load().then(async (settings) => {
  applyTheme(settings.theme);
  render(
    <ErrorBoundary report={model.report}>
      <WelcomeScreen model={model} />
    </ErrorBoundary>,
    document.body,
  );
  await model.load();
  document.documentElement.dataset.ready = 'welcome';
}, model.report);
