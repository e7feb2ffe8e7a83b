import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runLoud } from './run.mjs';

/** Runs `npm ci` when node_modules is missing or is not what the lockfile says. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  console.log('Installing the packages of the lockfile (npm ci) …');
  // The tools run on a Node that is a package, too: npm's warnings of an older one in this shell
  // would worry for nothing.
  const code = await runLoud('npm', ['ci', '--loglevel=error']);
  if (code !== 0) throw new Error('npm ci did not succeed: see its lines above.');
}

function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(join('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' ||
      present[path]?.version === entry.version ||
      (entry.optional === true && !present[path]),
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    // Not there, or cut short by an install that was ended: both mean "install".
    return undefined;
  }
}
