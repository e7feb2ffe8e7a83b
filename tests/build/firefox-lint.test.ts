import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { buildFolder } from './support/built';

interface LintReport {
  readonly errors: readonly { readonly code: string; readonly file?: string }[];
  readonly warnings: readonly { readonly code: string; readonly file?: string }[];
}

it('Mozilla’s own linter finds no error and no warning in the Firefox build', () => {
  const ran = spawnSync(
    'web-ext',
    ['lint', '--source-dir', buildFolder('firefox'), '--output', 'json', '--no-input'],
    { encoding: 'utf8' },
  );
  const report = JSON.parse(ran.stdout) as LintReport;
  expect(report.errors).toEqual([]);
  expect(report.warnings).toEqual([]);
});
