import type { Source } from '@/lib/domain/note/note';

/** What to look for on a page, best first; `at` is where the phrase begins in the words. */
export interface StoredPlace {
  readonly phrase: string;
  readonly wanted: readonly { readonly words: string; readonly at: number }[];
}

/**
 * The words that make a place the stored one: the phrase with all that stood around it, or its
 * sentence. Undefined where only the phrase is known: it could be found anywhere (U-07).
 */
export function storedPlace({ phrase, quote, prefix, suffix }: Source): StoredPlace | undefined {
  if (phrase === undefined || phrase === '') return undefined;
  const [before, after] = [prefix?.trim() ?? '', suffix?.trim() ?? ''];
  // A blank at the edge of a selection belongs to neither side.
  const joints = ['', ' '].flatMap((left) => ['', ' '].map((right) => [left, right] as const));
  const around = joints.map(([left, right]) => ({
    words: `${before}${before && left}${phrase}${after && right}${after}`,
    at: before === '' ? 0 : before.length + left.length,
  }));
  const sentence = quote?.replace(/^… | …$/g, '') ?? '';
  const at = sentence.indexOf(phrase);
  const wanted = [
    ...(before || after ? around : []),
    ...(at >= 0 && sentence !== phrase ? [{ words: sentence, at }] : []),
  ];
  return wanted.length === 0 ? undefined : { phrase, wanted };
}
