/** A line that begins code. What stands behind a list's sign is as far in. */
const OPENING =
  /^([ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?!`)|~{3,}(?!~))([ \t]*\S+)?[ \t]*(.*)$/;
const CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/;

interface OpenFence {
  readonly signs: string;
  /** How far in it stands: a line that is less far in ends its list, and with that its code. */
  readonly inset: number;
}

/**
 * Of what stands behind a fence Markdown keeps the first word alone, the language of its code: the
 * others become code, on a line of their own. Code that looks like a fence stays as it is.
 */
export function wordyFences(markdown: string): string {
  let open: OpenFence | undefined;
  const lines = markdown.split('\n').map((line) => {
    const inset = line.search(/\S/);
    if (open && inset >= 0 && inset < open.inset) open = undefined;
    if (open) {
      if (CLOSING.exec(line)?.[1]?.startsWith(open.signs)) open = undefined;
      return line;
    }
    const [, before = '', signs, language = '', more = ''] = OPENING.exec(line) ?? [];
    const isSpan = signs?.startsWith('`') && `${language}${more}`.includes('`');
    if (signs === undefined || isSpan) return line;
    open = { signs, inset: before.length };
    return more === ''
      ? line
      : `${before}${signs}${language}\n${before.replace(/\S/g, ' ')}${more}`;
  });
  return lines.join('\n');
}
