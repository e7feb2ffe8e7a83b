import { lineCounter } from '@/lib/interchange/line-counter';

/** Lines of a word's places in a text, one after the other; parsed JSON does not keep them. */
export interface LineFinder {
  /** Of the next place; of the last one where there is none. */
  readonly next: () => number;
  readonly current: () => number;
}

/** Finds the places of `word` from the first on; lines count from 1. */
export function createLineFinder(text: string, word: string): LineFinder {
  const lineAt = lineCounter(text);
  let next = text.indexOf(word);
  let line = 1;
  return {
    next() {
      if (next < 0) return line;
      line = lineAt(next);
      next = text.indexOf(word, next + 1);
      return line;
    },
    current: () => line,
  };
}
