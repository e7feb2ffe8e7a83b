import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every script file that a built page loads at its start, imports of imports included. */
export function pageScripts(build: string, page: string): readonly string[] {
  const html = readFileSync(join(build, page), 'utf8');
  const named = [...html.matchAll(/<script[^>]+src="\/([^"]+)"/g)];
  return [...new Set(named.flatMap(([, path = '']) => scriptsFrom(join(build, path))))];
}

/** A built script and every one that it imports at once, imports of imports included. */
export function scriptsFrom(script: string): readonly string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = readFileSync(path, 'utf8');
    const fixed =
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?["'](\.[^"']+\.js)["']/g;
    for (const match of text.matchAll(fixed)) visit(join(dirname(path), match[1] ?? ''));
  };
  visit(script);
  return [...found];
}
