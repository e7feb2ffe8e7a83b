import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trackedFiles } from './support/tracked-files';

const readme = readFileSync('README.md', 'utf8');

describe('README.md', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const commands = [...readme.matchAll(/`?npm (?:run )?([a-z:]+)(?: -- [^`\n]*)?`?/g)].map(
    (match) => match[1] ?? '',
  );

  it('names only commands that exist', () => {
    expect(commands.filter((name) => !(name in scripts) && name !== 'ci')).toEqual([]);
  });

  it('names start, test, bench and shots', () => {
    for (const name of ['start', 'test', 'bench', 'shots']) expect(commands).toContain(name);
  });

  it('shows pictures that exist and links to files that exist', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((m) => m[1] ?? '');
    const pictures = [...readme.matchAll(/src(?:set)?="([^"]+)"/g)].map((m) => m[1] ?? '');
    const tracked = trackedFiles(/./);
    const isThere = (path: string) =>
      tracked.some((file) => file === path || file.startsWith(path));
    expect([...targets, ...pictures].filter((path) => !isThere(path.replace(/^\.\//, '')))).toEqual(
      [],
    );
  });
});

describe('the repository', () => {
  it('has a short README in every folder of lib/', () => {
    const folders = readdirSync('lib', { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const readmes = folders.map(({ name }) => join('lib', name, 'README.md'));
    expect(
      readmes.filter((path) => trackedFiles(/README\.md$/).every((file) => file !== path)),
    ).toEqual([]);
    for (const path of readmes) {
      const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length;
      expect(lines, path).toBeLessThanOrEqual(15);
    }
  });

  it('names no folder of the machine it was written on', () => {
    const homes = ['/work/', '/root/', '/home/', 'file:///'];
    const texts = trackedFiles(/\.(ts|tsx|mjs|md|json|css|html)$/).filter(
      (path) => path !== 'tests/build/repository.test.ts',
    );
    const found = texts.filter((path) => {
      const text = readFileSync(path, 'utf8');
      return homes.some((home) => text.includes(home));
    });
    expect(found).toEqual([]);
  });

  it('reads no history of a card without looking where it lies', () => {
    // A card that came with an import has its history in a pack: `readHistory` knows.
    const allowed = [
      'lib/storage/read-history.ts',
      'lib/services/review/answer-card.ts',
      'lib/services/review/undo-answer.ts',
      'lib/services/transfer/learned-elsewhere.ts',
    ];
    const reading = /objectStore\('histories'\)\s*\.get(?:All)?\(|\bdb\.get(?:All)?\('histories'/;
    const readers = trackedFiles(/^lib\/.*\.ts$/).filter((path) =>
      reading.test(readFileSync(path, 'utf8')),
    );
    expect(readers.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it('keeps every source file under 250 lines', () => {
    const sources = trackedFiles(/^(components|entrypoints|lib|scripts|tests)\/.*\.(tsx?|mjs)$/);
    const long = sources.filter((path) => readFileSync(path, 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
