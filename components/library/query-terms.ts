import type { NoteRow } from '@/lib/domain/library/note-row';

/** `tag:verbs`, or with quotes where the name has a space in it. */
export function termFor(prefix: 'tag' | 'is', name: string): string {
  return /[\s()"]/.test(name) ? `${prefix}:"${name.replaceAll('"', '')}"` : `${prefix}:${name}`;
}

/** Whether the search says this term, as a word of its own. */
export function hasTerm(query: string, term: string): boolean {
  return ` ${query.toLowerCase()} `.includes(` ${term.toLowerCase()} `);
}

/** The search with the term, or without it where it says it already. */
export function withTermTurned(query: string, term: string): string {
  if (!hasTerm(query, term)) return `${query.trim()} ${term}`.trim();
  const at = ` ${query.toLowerCase()} `.indexOf(` ${term.toLowerCase()} `);
  return `${query.slice(0, at)} ${query.slice(at + term.length)}`.replace(/ {2,}/g, ' ').trim();
}

/** The tags of the notes, the most used first. */
export function tagCounts(rows: readonly NoteRow[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of rows) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
