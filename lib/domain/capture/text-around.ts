import { cleanText } from './phrase';

/** What stands directly before and after a phrase, for finding it again: whole words. */
export interface TextAround {
  readonly prefix: string;
  readonly suffix: string;
}

const LONGEST = 40;

/** The last words before and the first words after, at most 40 characters each, one line. */
export function textAround(before: string, after: string): TextAround {
  return {
    prefix: lastWords(cleanText(before), LONGEST),
    suffix: firstWords(cleanText(after), LONGEST),
  };
}

/** As many whole words from the start as fit; at least one. */
export function firstWords(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const ends = wordsOf(text.slice(0, longest * 2)).map(({ end }) => end);
  return text.slice(0, ends.findLast((at) => at <= longest) ?? ends[0]);
}

/** As many whole words from the end as fit; at least one. */
export function lastWords(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const from = Math.max(0, text.length - longest * 2);
  const starts = wordsOf(text.slice(from)).map(({ start }) => from + start);
  return text.slice(starts.find((at) => at >= text.length - longest) ?? starts.at(-1));
}

/** Where words begin and end, for scripts without blanks too. */
function wordsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const parts = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...parts]
    .filter((part) => part.isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
