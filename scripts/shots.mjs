/**
 * `npm run shots`: walks the first minute and keeps its pictures for README.md in docs/shots/.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './setup/ensure-dependencies.mjs';
import { ensurePrograms } from './setup/ensure-programs.mjs';
import { ROOT, runLoud } from './setup/run.mjs';

/** The pictures of README.md, by the name that the walk gives them. */
const SHOTS = [
  'welcome',
  'new-tab-question',
  'new-tab-rated',
  'popup-today',
  'popup-running',
  'dashboard-inbox',
  'lesson-step',
];

await ensureDependencies();
const { chromium } = await ensurePrograms(['chromium']);
if ((await runLoud('wxt', ['build'])) !== 0) throw new Error('The build did not succeed.');
const { walkFirstMinute } = await import('./walk/walk-first-minute.mjs');
const { grantedBuild } = await import('./walk/granted-build.mjs');
process.exitCode = await walkFirstMinute(chromium, { extension: grantedBuild() });
mkdirSync(join(ROOT, 'docs', 'shots'), { recursive: true });
for (const name of SHOTS) {
  cpSync(
    join(ROOT, '.profile', 'shots', `${name}.png`),
    join(ROOT, 'docs', 'shots', `${name}.png`),
  );
}
