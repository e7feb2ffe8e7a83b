import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface Reachable {
  /** Files of ours that are loaded, by path. */
  readonly files: ReadonlySet<string>;
  /** Names of packages that are loaded. */
  readonly packages: ReadonlySet<string>;
}

/** Everything that a source file loads, directly or not; types are free. */
export function reachableFrom(start: string, dynamic = true): Reachable {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    for (const name of importsOf(readFileSync(path, 'utf8'), dynamic)) {
      const found = resolve(name, path);
      if (found) visit(found);
      else if (!/^[@.]?\//.test(name)) packages.add(packageOf(name));
    }
  };
  visit(start);
  return { files, packages };
}

function importsOf(text: string, dynamic: boolean): readonly string[] {
  const fixed = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
  const late = /\bimport\('([^']+)'\)/g;
  const found = [...text.matchAll(fixed), ...(dynamic ? text.matchAll(late) : [])];
  return found.map((match) => match[1] ?? '');
}

function resolve(name: string, from: string): string | undefined {
  const clean = name.replace(/\?.*$/, '');
  const base = clean.startsWith('@/')
    ? clean.slice(2)
    : clean.startsWith('.')
      ? normalize(join(dirname(from), clean))
      : undefined;
  if (base === undefined) return undefined;
  const isSource = (path: string) => /\.(tsx?|mjs)$/.test(path) && existsSync(path);
  return [base, `${base}.ts`, `${base}.tsx`].find(isSource);
}

function packageOf(name: string): string {
  const [first = '', second = ''] = name.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
