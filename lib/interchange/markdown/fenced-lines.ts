const OPENING = /^\s*(`{3,20}|~{3,20})(?![`~])[^`]*$/;
const CLOSING = /^\s*(`{3,20}|~{3,20})\s*$/;

/**
 * For each line, whether it belongs to a fenced code block (CommonMark, "Fenced code blocks"). A fence
 * that is never closed is an ordinary line, so that it cannot swallow the rest of a file.
 */
export function fencedLines(lines: readonly string[]): readonly boolean[] {
  const fenced = lines.map(() => false);
  const closings = closingFences(lines);
  for (let at = 0; at < lines.length; at += 1) {
    const fence = OPENING.exec(lines[at] ?? '')?.[1];
    if (fence === undefined) continue;
    const close = nextClosing(closings, fence, at);
    if (close === undefined) continue;
    fenced.fill(true, at, close + 1);
    at = close;
  }
  return fenced;
}

interface ClosingFence {
  readonly line: number;
  readonly fence: string;
}

interface Closings {
  readonly found: readonly ClosingFence[];
  /** The first one below the line that is looked at. */
  next: number;
  /** Shortest fence of each letter that is known to stay open from here on. */
  readonly open: Map<string, number>;
}

function closingFences(lines: readonly string[]): Closings {
  const found = lines.flatMap((text, line) => {
    const fence = CLOSING.exec(text)?.[1];
    return fence === undefined ? [] : [{ line, fence }];
  });
  return { found, next: 0, open: new Map() };
}

/** Remembers which fences stay open, so that many of them are not looked for again and again. */
function nextClosing(closings: Closings, fence: string, line: number): number | undefined {
  const letter = fence.slice(0, 1);
  while ((closings.found[closings.next]?.line ?? Infinity) <= line) closings.next += 1;
  if (fence.length >= (closings.open.get(letter) ?? Infinity)) return undefined;
  for (let at = closings.next; at < closings.found.length; at += 1) {
    const close = closings.found[at];
    if (close?.fence.startsWith(fence)) return close.line;
  }
  closings.open.set(letter, fence.length);
  return undefined;
}
