import { fencedLines } from './fenced-lines';

/** Code within a line, between runs of as many backticks (CommonMark, "Code spans"). */
const CODE = /(?<!`)(`{1,6})(?!`)(?:(?!\1(?!`))[\s\S])+?(?<!`)\1(?!`)/g;

/** The Markdown with `change` applied to everything that is not code. */
export function outsideCode(markdown: string, change: (text: string) => string): string {
  if (!markdown.includes('`') && !markdown.includes('~~~')) return change(markdown);
  const lines = markdown.split('\n');
  const fenced = fencedLines(lines);
  const parts: string[] = [];
  for (let at = 0; at < lines.length;) {
    const isCode = fenced[at];
    const from = at;
    while (at < lines.length && fenced[at] === isCode) at += 1;
    const text = lines.slice(from, at).join('\n');
    parts.push(isCode === true ? text : outsideSpans(text, change));
  }
  return parts.join('\n');
}

function outsideSpans(text: string, change: (text: string) => string): string {
  const parts: string[] = [];
  let last = 0;
  for (const { index, 0: code } of text.matchAll(CODE)) {
    parts.push(change(text.slice(last, index)), code);
    last = index + code.length;
  }
  return [...parts, change(text.slice(last))].join('');
}
