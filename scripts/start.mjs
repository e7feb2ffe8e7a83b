/**
 * `npm start`: builds the extension and opens a real browser with it, in a profile that is kept.
 *   -- --browser firefox     in Firefox
 *   -- --headless --check    walks the first minute without a window and says what it saw
 * Plain Node 20, no packages: it installs what is missing first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './setup/ensure-dependencies.mjs';
import { ensurePrograms } from './setup/ensure-programs.mjs';
import { ROOT, runQuiet } from './setup/run.mjs';
import { openChromium, openFirefox } from './start/open-browser.mjs';

const OPTIONS = {
  browser: { type: 'string', default: 'chromium' },
  headless: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
};

const BROWSERS = {
  chromium: { build: ['build'], open: openChromium },
  firefox: { build: ['build', '-b', 'firefox', '--mv3'], open: openFirefox },
};

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  const browser = BROWSERS[values.browser];
  if (!browser) throw new Error(`--browser takes ${Object.keys(BROWSERS).join(' or ')}.`);
  if ((values.check || values.headless) && values.browser !== 'chromium') {
    throw new Error('The walk runs in Chromium; "npm test -- firefox" walks Firefox.');
  }
  await ensureDependencies();
  const programs = await ensurePrograms([values.browser]);
  await build(browser.build);
  if (values.check || values.headless) return walk(programs.chromium);
  if (!hasDisplay()) {
    console.log(
      'There is no display here, so no window can open. Walking the first minute instead.',
    );
    return walk((await ensurePrograms(['chromium'])).chromium);
  }
  return browser.open(programs[values.browser]);
}

async function build(args) {
  const log = join(ROOT, '.results', 'start-build.log');
  console.log('Building …');
  const code = await runQuiet('wxt', args, { log, limitMs: 300_000 });
  if (code !== 0) throw new Error(`The build did not succeed:\n${readFileSync(log, 'utf8')}`);
}

/** Loaded late: the walk needs packages that may have been installed a moment ago. */
async function walk(chromium) {
  const { walkFirstMinute } = await import('./walk/walk-first-minute.mjs');
  return walkFirstMinute(chromium);
}

function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
