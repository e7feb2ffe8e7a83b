/** A sentence in three parts: the phrase is the middle one. */
export interface MarkedPhrase {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

/**
 * Where the phrase stands in its sentence, for marking it. Of several places it is the one that
 * follows `prefix`. Undefined: the sentence does not hold the phrase.
 */
export function findPhrase(
  sentence: string,
  phrase: string,
  prefix = '',
): MarkedPhrase | undefined {
  if (phrase === '') return undefined;
  const places: number[] = [];
  for (let at = sentence.indexOf(phrase); at >= 0; at = sentence.indexOf(phrase, at + 1)) {
    places.push(at);
  }
  const sharedBefore = (at: number) => commonEnd(sentence.slice(0, at).trimEnd(), prefix.trimEnd());
  const [best] = places.toSorted((a, b) => sharedBefore(b) - sharedBefore(a));
  if (best === undefined) return undefined;
  return {
    before: sentence.slice(0, best),
    phrase,
    after: sentence.slice(best + phrase.length),
  };
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
