/** A sentence from which recognised parts are blanked out one by one; offsets stay those of the original. */
export interface Sentence {
  readonly text: string;
  /** `text` with every recognised part replaced by spaces of equal length. */
  readonly rest: string;
  /** The parts that were recognised, to be cut off a title's end. */
  readonly found: readonly { readonly from: number; readonly to: number }[];
}

/** What was typed, each blank one space, with nothing recognised yet. */
export function sentence(text: string): Sentence {
  const clean = text.replace(/\s+/g, ' ').trim();
  return { text: clean, rest: clean, found: [] };
}

/** The first match of `pattern` in what is left, and the sentence without it. */
export function take(
  from: Sentence,
  pattern: RegExp,
): { match: RegExpExecArray; left: Sentence } | undefined {
  const match = pattern.exec(from.rest);
  if (match === null || match[0].trim() === '') return undefined;
  const end = match.index + match[0].length;
  const rest = from.rest.slice(0, match.index) + ' '.repeat(match[0].length) + from.rest.slice(end);
  return { match, left: { ...from, rest, found: [...from.found, { from: match.index, to: end }] } };
}

/** The sentence without recognised parts at its end, capitalised; the whole where nothing else says what to do. */
export function titleOf({ text, found }: Sentence): string {
  let end = text.length;
  for (let cut = cutAt(text, end, found); cut !== undefined; cut = cutAt(text, end, found))
    end = cut;
  const short = text.slice(0, end).replace(/[\s,;:–-]+$/u, '');
  const title = /\p{L}{2}/u.test(short) ? short : text.replace(/[\s.,;]+$/u, '');
  return title.charAt(0).toLocaleUpperCase() + title.slice(1);
}

function cutAt(text: string, end: number, found: Sentence['found']): number | undefined {
  return found.find(
    ({ from, to }) => from < end && to <= end && /^[\s.,;]*$/u.test(text.slice(to, end)),
  )?.from;
}
