import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every script file that a built page loads at its start, imports of imports included. */
export function pageScripts(build: string, page: string): readonly string[] {
  const html = readFileSync(join(build, page), 'utf8');
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const text = readFileSync(path, 'utf8');
    const fixed =
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?["'](\.[^"']+\.js)["']/g;
    for (const match of text.matchAll(fixed)) visit(join(dirname(path), match[1] ?? ''));
  };
  for (const match of html.matchAll(/<script[^>]+src="\/([^"]+)"/g)) {
    visit(join(build, match[1] ?? ''));
  }
  return [...found];
}
