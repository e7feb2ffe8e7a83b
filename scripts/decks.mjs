/**
 * `npm run decks -- <folder>`: imports every file of a folder, and of those inside it, in a real browser
 * and takes each out again; a file's name instead: that one. A line per file: what came in, what was left out, how long it took, or why it
 * was refused. `--json`: the same as JSON. Exit code 0 when no file brought an error.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { ensureDependencies } from './setup/ensure-dependencies.mjs';
import { ensurePrograms } from './setup/ensure-programs.mjs';
import { runQuiet, ROOT } from './setup/run.mjs';

async function main(args) {
  const isJson = args.includes('--json');
  const folder = args.find((arg) => !arg.startsWith('--'));
  if (folder === undefined) throw new Error('Name a folder: npm run decks -- <folder>');
  const { from, files } = filesIn(resolve(folder));
  if (files.length === 0) {
    console.log(isJson ? '[]' : `${folder} holds no files.`);
    return 0;
  }
  await ensureDependencies();
  const { chromium } = await ensurePrograms(['chromium']);
  const log = join(ROOT, '.results', 'decks-build.log');
  const built = await runQuiet('wxt', ['build'], { log, limitMs: 300_000 });
  if (built !== 0) throw new Error(`The build did not succeed: see ${log}.`);
  const results = await importAll(chromium, from, files, (result) => {
    if (!isJson) console.log(lineOf(result));
  });
  if (isJson) console.log(JSON.stringify(results, null, 2));
  return results.some(({ error }) => error !== undefined) ? 1 : 0;
}

/** The files of a folder, or the one file that was named, and the folder that their names begin in. */
function filesIn(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`There is no ${path}.`);
  if (!found.isDirectory()) return { from: dirname(path), files: [path] };
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return { from: path, files };
}

async function importAll(chromium, folder, files, tell) {
  const { launchExtension } = await import('./walk/launch-extension.mjs');
  const { importFile } = await import('./decks/import-file.mjs');
  const profile = mkdtempSync(join(tmpdir(), 'morsel-decks-'));
  const extension = await launchExtension(chromium, profile);
  const results = [];
  try {
    for (const path of files) {
      const result = { file: relative(folder, path), ...(await importFile(extension, path)) };
      results.push(result);
      tell(result);
    }
  } finally {
    await extension.context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return results;
}

function lineOf({ file, error, refused, counts = {}, leftOut = [], seconds }) {
  if (error !== undefined) return `${file}: ERROR ${error}`;
  if (refused !== undefined) return `${file}: refused: ${refused}`;
  const came = ['notes', 'cards', 'reviews', 'media'].map((kind) => `${counts[kind] ?? 0} ${kind}`);
  const left = leftOut.length > 0 ? `; left out: ${leftOut.join('; ')}` : '';
  return `${file}: ${came.join(', ')}${left}; ${seconds.toFixed(1)} s`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
