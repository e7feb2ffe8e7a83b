import { cleanText } from './phrase';

/** What stands directly before and after a phrase, for finding it again: whole words. */
export interface TextAround {
  readonly prefix: string;
  readonly suffix: string;
}

const LONGEST = 40;

/** The last words before and the first words after, at most 40 characters each, one line. */
export function textAround(before: string, after: string): TextAround {
  return { prefix: lastWords(cleanText(before)), suffix: firstWords(cleanText(after)) };
}

function lastWords(text: string): string {
  if (text.length <= LONGEST) return text;
  const tail = text.slice(-LONGEST);
  const blank = tail.indexOf(' ');
  return blank < 0 ? tail : tail.slice(blank + 1);
}

function firstWords(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST);
  const blank = head.lastIndexOf(' ');
  return blank < 0 ? head : head.slice(0, blank);
}
