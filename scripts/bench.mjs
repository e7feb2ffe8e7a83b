/**
 * `npm run bench`: measures the built extension against a blank page and prints a line per figure.
 * `npm run bench -- --write` also writes the table of docs/benchmarks.md.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './setup/ensure-dependencies.mjs';
import { ensurePrograms } from './setup/ensure-programs.mjs';
import { ROOT, runLoud } from './setup/run.mjs';

const RESULTS = join(ROOT, '.results', 'bench.json');

async function main() {
  await ensureDependencies();
  await ensurePrograms(['chromium']);
  if ((await runLoud('wxt', ['build'])) !== 0) throw new Error('The build did not succeed.');
  rmSync(RESULTS, { force: true });
  const code = await runLoud('playwright', ['test', '--config=tests/bench/playwright.config.ts']);
  const results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  if (process.argv.includes('--write')) writeTable(results);
  return code === 0 && results.every(({ holds }) => holds) ? 0 : 1;
}

function writeTable(results) {
  const rows = results.map(
    ({ what, measured, wanted, holds }) =>
      `| ${what} | ${measured} | ${wanted} | ${holds ? 'yes' : 'no'} |`,
  );
  const date = new Date().toISOString().slice(0, 10);
  const text = `# Benchmarks

Written by \`npm run bench -- --write\` on ${date}: headless Chromium on ${cpus().length} cores, the built
extension with 20,000 cards beside an extension whose new tab is a static page with one word and one
whose page has one script that writes a word, in turns, 30 tabs each. Nothing is attached to a tab until
it has settled, no other page is open and the workers sleep, so that each tab starts a process, as a
person's tabs do. Navigation and paint times come from the browser itself. Machines differ by half from
hour to hour, so the ratios say more than the times; what the lines that do not hold cost, and why, stands
in [decisions.md](decisions.md).

| what | measured | wanted | holds |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  const path = join(ROOT, 'docs', 'benchmarks.md');
  const before = readFileSync(path, 'utf8');
  // What was written by hand below the table stays.
  const sections = before.indexOf('\n## ');
  writeFileSync(path, sections < 0 ? text : text + before.slice(sections));
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
