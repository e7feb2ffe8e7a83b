import { join } from 'node:path';

const MINUTE = 60_000;
const results = (name) => join('.results', `${name}.json`);

const vitest = (name, args) => ({
  name,
  command: ['vitest', 'run', ...args, '--reporter=default', '--reporter=json'].concat(
    `--outputFile.json=${results(name)}`,
  ),
  report: { kind: 'vitest', file: results(name) },
  limitMs: 5 * MINUTE,
});

const playwright = (name) => ({
  name,
  command: [
    'playwright',
    'test',
    `--project=${name}`,
    '--reporter=list,json',
    '--pass-with-no-tests',
  ],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: results(name) },
  report: { kind: 'playwright', file: results(name) },
  limitMs: 20 * MINUTE,
});

const check = (name, command) => ({ name, command, limitMs: 5 * MINUTE });

/**
 * Everything that CI runs, in order, two parts at a time but for those that are `alone`. A part
 * without a report counts as one test. `needs` names parts that must have run before; a filter brings
 * them along.
 */
export const PARTS = [
  { ...check('prepare', ['wxt', 'prepare']), alone: true },
  check('types', ['tsc', '--noEmit']),
  check('lint', ['oxlint', '--type-aware', '--deny-warnings']),
  check('format', ['prettier', '--check', '.']),
  vitest('unit', ['--project=unit']),
  vitest('integration', ['--project=integration']),
  vitest('component', ['--project=component']),
  check('build', ['wxt', 'build']),
  // Both builds write the same types first.
  { ...check('build-firefox', ['wxt', 'build', '-b', 'firefox', '--mv3']), needs: ['build'] },
  {
    ...vitest('checks', ['--config=tests/build/vitest.config.ts']),
    needs: ['build', 'build-firefox'],
  },
  {
    ...playwright('e2e'),
    needs: ['build'],
    programs: ['chromium', 'xvfb', 'xdotool'],
    alone: true,
  },
  { ...playwright('never-lost'), needs: ['build'], programs: ['chromium'] },
  { ...playwright('firefox'), needs: ['build-firefox'], programs: ['firefox'] },
];

/** The parts that a person asked for, with what they need, in order; all without a filter. */
export function chooseParts(filters) {
  if (filters.length === 0) return PARTS;
  const unknown = filters.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) {
    const known = PARTS.map((part) => part.name).join(', ');
    throw new Error(`No part is called ${unknown.join(', ')}. There are: ${known}.`);
  }
  const asked = PARTS.filter((part) => filters.includes(part.name));
  const wanted = new Set(['prepare', ...asked.flatMap((part) => part.needs ?? []), ...filters]);
  return PARTS.filter((part) => wanted.has(part.name));
}
