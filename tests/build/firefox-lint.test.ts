import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildFolder } from './support/built';

interface LintProblem {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

interface LintReport {
  readonly errors: readonly LintProblem[];
  readonly warnings: readonly LintProblem[];
}

/**
 * Three places in libraries that the linter takes for something else; no code of ours uses the first.
 * - Preact's `dangerouslySetInnerHTML`.
 * - micromark's tokenizer has a document and writes to it: no DOM.
 * - highlight.js can colour elements of a page; it runs in a worker, which has none.
 */
const NOT_OURS = [/\.innerHTML=\w+\.__html/, /\.document\(\)\.write\(/, /\.innerHTML=\w+\.value/];

it('Mozilla’s own linter finds no error in the Firefox build, and no warning about our code', () => {
  const ran = spawnSync(
    'web-ext',
    ['lint', '--source-dir', buildFolder('firefox'), '--output', 'json', '--no-input'],
    { encoding: 'utf8' },
  );
  const report = JSON.parse(ran.stdout) as LintReport;
  expect(report.errors).toEqual([]);
  expect(report.warnings.filter(isOurs)).toEqual([]);
});

function isOurs({ file, line = 1, column = 0 }: LintProblem): boolean {
  if (file === undefined) return true;
  const lines = readFileSync(join(buildFolder('firefox'), file), 'utf8').split('\n');
  const around = (lines[line - 1] ?? '').slice(Math.max(0, column - 40), column + 60);
  return !NOT_OURS.some((pattern) => pattern.test(around));
}
