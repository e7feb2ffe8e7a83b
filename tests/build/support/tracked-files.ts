import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Paths of the repository whose names match; what git ignores is left out. */
export function trackedFiles(pattern: RegExp): readonly string[] {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return listed.stdout.split('\n').filter((path) => pattern.test(path) && existsSync(path));
}

/** Text of every matching file, one string. */
export function textOf(paths: readonly string[]): string {
  return paths.map((path) => readFileSync(path, 'utf8')).join('\n');
}
