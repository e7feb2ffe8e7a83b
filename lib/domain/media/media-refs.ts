import { htmlTokens, tagValues, type HtmlToken } from './html-tokens';
import { mediaNames } from './media-names';

/** Where a note names a picture or a sound. */
export interface MediaRef {
  /** `[sound:…]` or an element. */
  readonly kind: 'sound' | 'element';
  /** The name as its author wrote it, with entities and percent signs. */
  readonly written: string;
  /** SHA-256 of the stored bytes; absent where they are not known. */
  readonly hash?: string;
  /** Place of the reference itself: inside the quotes, or between `[sound:` and `]`. */
  readonly start: number;
  readonly end: number;
  /** Place of the whole tag or `[sound:…]`. */
  readonly whole: HtmlToken;
}

const ELEMENTS = /^<(?:img|audio|video|source|object)\b/i;
/**
 * A reference to stored bytes keeps the name it was written with: `media:<hash>/dog.png`. A name that
 * looks so already is written behind `media:-/`, so that it comes back as it was.
 */
const LINKED = /^media:([\da-f]{64}|-)\//;
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Whether it is an address of the net, or one that holds its own bytes, and no name of a file. */
export function isAddress(written: string): boolean {
  return ADDRESS.test(written);
}

/** All names of media in a field or template, in order; addresses of the net are none. */
export function findMediaRefs(html: string): readonly MediaRef[] {
  return findPlaces(html).flatMap((place) => {
    const [prefix = '', hash] = LINKED.exec(place.written) ?? [];
    const written = place.written.slice(prefix.length);
    if (hash === undefined || hash === '-') return isAddress(written) ? [] : [place];
    return [{ ...place, written, hash }];
  });
}

/** The names that a field's references may mean, best first; see `mediaNames`. */
export function namesOfRef(ref: Pick<MediaRef, 'written'>): readonly string[] {
  return mediaNames(ref.written);
}

/** Makes names references to stored bytes; `hashOf` knows them by name. Undone by `unlinkMedia`. */
export function linkMedia(html: string, hashOf: (name: string) => string | undefined): string {
  return replaceRefs(html, (written) => {
    const hash = isAddress(written)
      ? undefined
      : mediaNames(written)
          .map(hashOf)
          .find((found) => found !== undefined);
    if (hash !== undefined) return linkTo(hash, written);
    return LINKED.test(written) ? `media:-/${written}` : written;
  });
}

/** Puts the names back exactly as they were written: the inverse of `linkMedia`. */
export function unlinkMedia(html: string): string {
  return relinkMedia(html, (written) => written);
}

/** Puts names back that `nameOf` gives for the written name and the hash of each stored one. */
export function relinkMedia(
  html: string,
  nameOf: (written: string, hash: string) => string,
): string {
  return replaceRefs(html, (reference) => {
    const [prefix = '', hash = '-'] = LINKED.exec(reference) ?? [];
    const written = reference.slice(prefix.length);
    return hash === '-' ? written : nameOf(written, hash);
  });
}

/** Names of media whose bytes are not stored, each once, as a person would read them. */
export function missingMedia(html: string): readonly string[] {
  const missing = findMediaRefs(html).filter(({ hash }) => hash === undefined);
  return [...new Set(missing.map((ref) => namesOfRef(ref).at(-1) ?? ref.written))];
}

/** The stored media that a field names, each once. */
export function mediaIdsOf(html: string): readonly string[] {
  return [...new Set(findMediaRefs(html).flatMap(({ hash }) => hash ?? []))];
}

/** A reference to stored bytes under a name. */
export function linkTo(hash: string, written: string): string {
  return `media:${hash}/${written}`;
}

/** A field with other references in the places of its own. */
export function replaceRefs(
  html: string,
  replace: (written: string, ref: MediaRef) => string,
): string {
  const parts: string[] = [];
  let from = 0;
  for (const ref of findPlaces(html)) {
    parts.push(html.slice(from, ref.start), replace(ref.written, ref));
    from = ref.end;
  }
  return parts.join('') + html.slice(from);
}

function findPlaces(html: string): readonly MediaRef[] {
  if (!/<|\[sound:/i.test(html)) return [];
  return htmlTokens(html).flatMap((token) =>
    token.kind === 'text' ? soundsIn(html, token) : elementIn(html, token),
  );
}

/** One pass: where nothing closes any more, nothing opens, either. */
function soundsIn(html: string, text: HtmlToken): readonly MediaRef[] {
  const found: MediaRef[] = [];
  const opening = /\[sound:/gi;
  opening.lastIndex = text.start;
  for (let open = opening.exec(html); open; open = opening.exec(html)) {
    const start = opening.lastIndex;
    const end = html.indexOf(']', start);
    if (end < 0 || end >= text.end) break;
    const whole = { kind: 'text', start: open.index, end: end + 1 } as const;
    if (end > start)
      found.push({ kind: 'sound', written: html.slice(start, end), start, end, whole });
    opening.lastIndex = end + 1;
  }
  return found;
}

function elementIn(html: string, tag: HtmlToken): readonly MediaRef[] {
  if (!ELEMENTS.test(html.slice(tag.start, tag.start + 8))) return [];
  const source = html.charAt(tag.start + 1).toLowerCase() === 'o' ? 'data' : 'src';
  const value = tagValues(html, tag).find(({ name }) => name === source);
  if (value === undefined || value.start === value.end) return [];
  const { start, end } = value;
  return [{ kind: 'element', written: html.slice(start, end), start, end, whole: tag }];
}
