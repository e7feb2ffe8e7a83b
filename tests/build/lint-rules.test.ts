import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Finding {
  readonly code: string;
  readonly filename: string;
}

const IMPORTS = 'eslint(no-restricted-imports)';
const GLOBALS = 'eslint(no-restricted-globals)';

/** A violation planted in a file of a layer, and the rule that must find it. */
const VIOLATIONS = [
  ['the domain reaches into storage', 'lib/domain/a.ts', imports('@/lib/storage/db'), IMPORTS],
  ['the domain uses a package', 'lib/domain/b.ts', imports('idb'), IMPORTS],
  ['the domain asks FSRS outside the scheduler', 'lib/domain/c.ts', imports('ts-fsrs'), IMPORTS],
  ['the domain reads the clock', 'lib/domain/d.ts', 'export const a = Date.now();', GLOBALS],
  ['the domain mints ids', 'lib/domain/e.ts', 'export const a = crypto.randomUUID();', GLOBALS],
  ['the domain fetches', 'lib/domain/f.ts', "export const a = () => fetch('/x');", GLOBALS],
  ['the domain touches the page', 'lib/domain/g.ts', 'export const a = window.name;', GLOBALS],
  [
    'the domain rolls dice',
    'lib/domain/h.ts',
    'export const a = Math.random();',
    'eslint(no-restricted-properties)',
  ],
  ['the scheduler reads storage', 'lib/domain/review/scheduler.ts', imports('idb'), IMPORTS],
  ['time asks for ids', 'lib/domain/time/a.ts', 'export const a = crypto.randomUUID();', GLOBALS],
  ['a format reads storage', 'lib/interchange/a.ts', imports('@/lib/storage/db'), IMPORTS],
  ['the typesetter reads storage', 'lib/typeset/a.ts', imports('@/lib/storage/db'), IMPORTS],
  ['a page loads the typesetter', 'entrypoints/b.ts', imports('@/lib/typeset/a'), IMPORTS],
  ['a use case loads the typesetter', 'lib/services/k.ts', imports('@/lib/typeset/a'), IMPORTS],
  ['the first frame loads preact', 'lib/snapshot/a.ts', imports('preact'), IMPORTS],
  ['the first frame loads idb', 'lib/snapshot/b.ts', imports('idb'), IMPORTS],
  ['storage calls a use case', 'lib/storage/a.ts', imports('@/lib/services/app'), IMPORTS],
  ['storage touches the browser', 'lib/storage/b.ts', imports('wxt/browser'), IMPORTS],
  ['the settings open the database', 'lib/storage/settings.ts', imports('idb'), IMPORTS],
  ['platform calls a use case', 'lib/platform/a.ts', imports('@/lib/services/app'), IMPORTS],
  ['a page script loads the platform', 'lib/page/a.ts', imports('@/lib/platform/log'), IMPORTS],
  ['messages know use cases', 'lib/i18n/a.ts', imports('@/lib/services/app'), IMPORTS],
  ['a use case touches the browser', 'lib/services/a.ts', imports('wxt/browser'), IMPORTS],
  ['a use case knows the wiring', 'lib/services/b.ts', imports('@/lib/app/open-app'), IMPORTS],
  ['the wiring knows a screen', 'lib/app/a.ts', imports('@/components/ui/Button'), IMPORTS],
  ['a screen calls a use case', 'components/x/A.tsx', imports('@/lib/services/app'), IMPORTS],
  ['a screen opens the database', 'components/x/B.tsx', imports('@/lib/storage/db'), IMPORTS],
  ['a screen touches the browser', 'components/x/C.tsx', imports('wxt/browser'), IMPORTS],
  ['a model goes past its app', 'components/x/a-model.ts', imports('@/lib/storage/db'), IMPORTS],
  ['a helper of a screen goes past it', 'components/x/a.ts', imports('@/lib/app/a'), IMPORTS],
  ['an entrypoint opens the database', 'entrypoints/a.ts', imports('@/lib/storage/db'), IMPORTS],
  ['an import climbs up', 'lib/services/c/a.ts', imports('../b'), IMPORTS],
  ['a test climbs up', 'tests/unit/a.ts', imports('../support/factories'), IMPORTS],
  ['chrome instead of browser', 'lib/services/d.ts', 'export const a = chrome.tabs;', GLOBALS],
  ['a default export', 'lib/services/e.ts', 'export default 1;', 'import(no-default-export)'],
  ['any', 'lib/services/f.ts', 'export let a: any;', 'typescript(no-explicit-any)'],
  [
    'a non-null assertion',
    'lib/services/g.ts',
    'export const a = (b?: string) => b!.length;',
    'typescript(no-non-null-assertion)',
  ],
  ['a file too long', 'lib/services/h.ts', 'export {};\n'.repeat(251), 'eslint(max-lines)'],
  [
    'an image without words',
    'components/x/D.tsx',
    'export const a = <img src="a.png" />;',
    'jsx-a11y(alt-text)',
  ],
  [
    'a promise left alone',
    'lib/services/i.ts',
    'export function a() {\n  Promise.resolve(1);\n}',
    'typescript(no-floating-promises)',
  ],
  [
    'a note to oneself',
    'lib/services/j.ts',
    '// to' + 'do\nexport {};',
    'eslint(no-warning-comments)',
  ],
  ['two files in a circle', 'lib/services/circle-a.ts', circle('b'), 'import(no-cycle)'],
] as const;

const ALLOWED = [
  ['lib/domain/ok.ts', imports('@/lib/domain/ids')],
  ['lib/services/ok.ts', imports('@/lib/storage/db')],
  ['lib/platform/ok.ts', imports('wxt/browser')],
  ['components/x/Ok.tsx', imports('@/lib/i18n/t')],
  ['components/x/ok-model.ts', imports('@/lib/app/popup-app')],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'lint-'));
let findings: readonly Finding[] = [];

beforeAll(() => {
  cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
  plant('tsconfig.json', '{"compilerOptions": {"jsx": "preserve", "strict": true}}');
  plant('lib/services/circle-b.ts', circle('a'));
  for (const [, path, text] of VIOLATIONS) plant(path, text);
  for (const [path, text] of ALLOWED) plant(path, text);
  const ran = spawnSync('oxlint', ['--type-aware', '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  findings = (JSON.parse(ran.stdout) as { diagnostics: Finding[] }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the linter says no when', () => {
  it.each(VIOLATIONS)('%s (%s)', (_what, path, _text, rule) => {
    const found = findings.filter(({ filename }) => filename === path);
    expect(found.map(({ code }) => code)).toContain(rule);
  });
});

it.each(ALLOWED)('the linter lets %s be', (path) => {
  expect(findings.filter(({ filename }) => filename === path)).toEqual([]);
});

it('every folder of lib/ has a layer of its own', () => {
  const layers = readdirSync('lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const covered = new Set(
    [...VIOLATIONS, ...ALLOWED].map(
      (row) => row.find((text) => text.startsWith('lib/'))?.split('/')[1],
    ),
  );
  expect(layers.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
});

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function imports(from: string): string {
  return `import { a } from '${from}';\nexport const z = a;\n`;
}

function circle(other: string): string {
  return `import { ${other} } from './circle-${other}';\nexport const ${other === 'a' ? 'b' : 'a'} = () => ${other};\n`;
}
