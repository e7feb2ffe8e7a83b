import type { Source } from '@/lib/domain/note/note';
import { firstWords, lastWords } from './text-around';

/** A longer text is named by its first and last words: it may run over several blocks. */
const LONGEST_WHOLE = 60;
/** Half of it at most, so that the two never overlap. */
const EDGE = 30;

/**
 * The link back to the very place: the page's address with a text fragment that names the phrase
 * and what stands around it. A browser that does not find all of it opens the page at its top, never
 * at a wrong place. Undefined where the page is not known.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function sourceLink(source: Source): string | undefined {
  if (source.url === undefined) return undefined;
  const directive = textDirective(source);
  const [address, hash = ''] = splitHash(withoutDirective(source.url));
  if (directive === undefined) return hash === '' ? address : `${address}#${hash}`;
  return `${address}#${hash}:~:text=${directive}`;
}

function textDirective({ phrase, quote, prefix, suffix }: Source): string | undefined {
  const text = phrase ?? quote;
  if (text === undefined || text === '') return undefined;
  // Around a quote nothing is known: prefix and suffix stand around the phrase.
  const before = phrase === undefined ? '' : (prefix ?? '').trim();
  const after = phrase === undefined ? '' : (suffix ?? '').trim();
  const whole = text.length <= LONGEST_WHOLE;
  const named = whole
    ? [encode(text)]
    : [encode(firstWords(text, EDGE).trim()), encode(lastWords(text, EDGE).trim())];
  return [
    ...(before === '' ? [] : [`${encode(before)}-`]),
    ...named,
    ...(after === '' ? [] : [`-${encode(after)}`]),
  ].join(',');
}

/** `-`, `,` and `&` have a meaning in a directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}

function withoutDirective(url: string): string {
  const at = url.indexOf(':~:');
  return at < 0 ? url : url.slice(0, at).replace(/#$/, '');
}

function splitHash(url: string): [string, string?] {
  const at = url.indexOf('#');
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)];
}
