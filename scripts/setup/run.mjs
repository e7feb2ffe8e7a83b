import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The environment in which the project's own Node and tools come first. */
function toolEnv() {
  const bin = join(ROOT, 'node_modules', '.bin');
  return { ...process.env, PATH: bin + delimiter + process.env.PATH, FORCE_COLOR: '0' };
}

/** Runs a command with its output on this terminal; resolves to its exit code. */
export function runLoud(command, args) {
  return exitOf(spawn(command, args, { ...place(), stdio: ['ignore', 'inherit', 'inherit'] }));
}

/** Runs a command with its output in a file; ends it after `limitMs`. Resolves to its exit code. */
export function runQuiet(command, args, { log, limitMs, env = {} }) {
  mkdirSync(dirname(log), { recursive: true });
  const out = createWriteStream(log);
  const at = place();
  const child = spawn(command, args, {
    ...at,
    env: { ...at.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(out, { end: false });
  child.stderr.pipe(out, { end: false });
  const timer = setTimeout(() => {
    out.write(`\nended after ${limitMs / 1000} s\n`);
    child.kill();
  }, limitMs);
  return exitOf(child).finally(() => {
    clearTimeout(timer);
    out.end();
  });
}

function place() {
  return { cwd: ROOT, env: toolEnv(), shell: process.platform === 'win32' };
}

function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
