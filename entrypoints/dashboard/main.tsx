import '@/components/styles/pages.css';
import { applyTheme } from '@/components/shell/apply-theme';
import { drawWhen, paintedInSight } from '@/components/shell/draw-when';
import { loadFonts } from '@/components/shell/load-fonts';
import { parseRoute } from '@/components/shell/route';
import { SCREENS } from '@/components/shell/screens';
import { Shell } from '@/components/shell/Shell';
import { createShellModel } from '@/components/shell/shell-model';
import { openDashboardApp } from '@/lib/app/dashboard-app';
import { whenIdle } from '@/lib/app/keep-snapshot';
import { loadStyles } from '@/lib/app/load-styles';
import { watchChanges } from '@/lib/app/watch';
import { locale } from '@/lib/i18n/t';

await paintedInSight(document);
const styled = loadStyles(document);
const app = openDashboardApp({ onOutdated: () => (shell.isOutdated.value = true) });
const shell = createShellModel(app, SCREENS, parseRoute(location.hash));
const follow = () => shell.openRoute(parseRoute(location.hash)).catch(shell.report);

// Before anything else: the first message that a page asks for waits for the browser.
const opened = follow();
const themed = app.settings.load().then((settings) => applyTheme(settings.theme), shell.report);
document.documentElement.lang = locale();
addEventListener('hashchange', () => void follow());
watchChanges({ onRows: shell.refresh, onSettings: (settings) => applyTheme(settings.theme) });

await styled;
void drawWhen(Promise.all([opened, themed]), () => <Shell model={shell} />).then(() => {
  loadFonts().catch(shell.report);
  void shell.untilAvailable();
  // Nobody waits for these, and their code is the larger part of the page's.
  whenIdle(app)(async () => (await import('./settle-in')).settleIn(app, shell.refresh));
});
