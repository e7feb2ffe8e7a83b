import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/fonts.css';
import { render } from 'preact';
import { applyTheme } from '@/components/shell/apply-theme';
import { openTransferIfPurged } from '@/components/shell/open-transfer-if-purged';
import { parseRoute } from '@/components/shell/route';
import { SCREENS } from '@/components/shell/screens';
import { Shell } from '@/components/shell/Shell';
import { createShellModel } from '@/components/shell/shell-model';
import { openDashboardApp } from '@/lib/app/dashboard-app';
import { watchChanges } from '@/lib/app/watch';
import { locale } from '@/lib/i18n/t';

document.documentElement.lang = locale();
const app = openDashboardApp({ onOutdated: () => (shell.isOutdated.value = true) });
const shell = createShellModel(app, SCREENS, parseRoute(location.hash));

const follow = () => void shell.openRoute(parseRoute(location.hash)).catch(shell.report);
addEventListener('hashchange', follow);
watchChanges({ onRows: shell.refresh, onSettings: (settings) => applyTheme(settings.theme) });

void app.services.rollBackUnfinishedImports().catch(shell.report);
void openTransferIfPurged(app.services.loadPurge).catch(shell.report);

// The screen's code and rows are on their way while the theme is read.
follow();
void app.settings.load().then((settings) => {
  applyTheme(settings.theme);
  render(<Shell model={shell} />, document.body);
}, shell.report);
