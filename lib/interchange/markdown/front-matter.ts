import { sortTags, type TagMarks } from './deck-tags';

export interface FrontMatter extends TagMarks {
  /** Lines that belong to it, its two fences included. */
  readonly lineCount: number;
}

/** Longer ones are no front matter but a rule at the top. */
const MOST_LINES = 200;

/** The `---` block at the top of a Markdown file: its tags and its deck. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const end = lines.slice(1, MOST_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  if (!/^---\s*$/.test(lines[0] ?? '') || end === 0) return { tags: [], lineCount: 0 };
  const inner = lines.slice(1, end);
  const isYaml = inner.every((line) => /^(?:\s*$|\s*#|\s*-\s|\s+\S|[\w-]+\s*:)/.test(line));
  if (!isYaml) return { tags: [], lineCount: 0 };
  const marks = sortTags([...valuesOf(inner, 'tags'), ...valuesOf(inner, 'tag')]);
  const [named] = [...valuesOf(inner, 'deck'), ...valuesOf(inner, 'cards-deck')];
  return {
    ...marks,
    ...(named !== undefined && { deck: named.split('::') }),
    lineCount: end + 1,
  };
}

/** `key: a`, `key: [a, b]`, `key: a, b` or a list below the key. */
function valuesOf(lines: readonly string[], key: string): readonly string[] {
  const at = lines.findIndex((line) => line.toLowerCase().startsWith(`${key}:`));
  if (at < 0) return [];
  const own = (lines[at] ?? '').slice(key.length + 1).trim();
  if (own !== '') {
    const list = key.startsWith('tag') ? own.replace(/^\[|\]$/g, '').split(/[,\s]+/) : [own];
    return list.map(unquoted).filter(Boolean);
  }
  const below: string[] = [];
  for (const line of lines.slice(at + 1)) {
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (item === undefined) break;
    below.push(unquoted(item));
  }
  return below.filter(Boolean);
}

function unquoted(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}
