import { foldText } from './fold-text';

const MOST = 8;

export interface TagAtCaret {
  /** Where the tag that is being written begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Known tags that begin so, then those that hold it; none of those that stand there already. */
  readonly found: readonly string[];
}

/** What could stand where the cursor is, in a line of tags. */
export function tagsAtCaret(line: string, caret: number, known: readonly string[]): TagAtCaret {
  const from = line.slice(0, caret).search(/[^\s,]*$/);
  const to = caret + (/^[^\s,]*/.exec(line.slice(caret))?.[0].length ?? 0);
  const typed = foldText(line.slice(from, to));
  if (typed === '') return { from, to, found: [] };
  const there = new Set((line.slice(0, from) + line.slice(to)).split(/[\s,]+/));
  const fits = [...new Set(known)].filter(
    (tag) => !there.has(tag) && foldText(tag).includes(typed),
  );
  const isFirst = (tag: string) => foldText(tag).startsWith(typed);
  const sorted = fits
    .filter((tag) => foldText(tag) !== typed)
    .toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || a.localeCompare(b));
  return { from, to, found: sorted.slice(0, MOST) };
}
