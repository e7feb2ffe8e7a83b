import type { Draft } from './draft';
import { findPhrase } from './mark-phrase';

/** The sentence with the phrase as its blank; undefined where no sentence holds the phrase. */
export function clozeFront({
  phrase,
  source,
}: Pick<Draft, 'phrase' | 'source'>): string | undefined {
  const marked = findPhrase(source.quote ?? '', phrase, source.prefix);
  if (marked === undefined || marked.phrase.includes('}}')) return undefined;
  return `${marked.before}{{c1::${marked.phrase}}}${marked.after}`;
}
