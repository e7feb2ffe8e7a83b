import { mediaNames } from './media-names';
import { linkTo, replaceRefs, type MediaRef } from './media-refs';

/** A picture of the net that a field names. */
export interface NetPicture {
  /** Where it would be fetched: always encrypted, without a name or password in it. */
  readonly url: string;
  readonly host: string;
  /** Its address is written without encryption: the host may have none. */
  readonly isPlain: boolean;
}

/** The pictures of the net in a field, in order; sounds and films are none. */
export function netPicturesOf(html: string): readonly NetPicture[] {
  if (!mayHave(html)) return [];
  const found: NetPicture[] = [];
  replaceRefs(html, (written, ref) => {
    const picture = pictureAt(html, written, ref);
    if (picture) found.push(picture);
    return written;
  });
  return found;
}

/** How many pictures of the net the fields of some notes name. */
export function countNetPictures(
  notes: readonly { readonly fields: Readonly<Record<string, string>> }[],
): number {
  const inNote = (fields: Readonly<Record<string, string>>) =>
    Object.values(fields).reduce((sum, html) => sum + netPicturesOf(html).length, 0);
  return notes.reduce((sum, { fields }) => sum + inNote(fields), 0);
}

/** Makes those that are stored now references to their bytes; `hashOf` knows them by address. */
export function linkNetPictures(html: string, hashOf: (url: string) => string | undefined): string {
  if (!mayHave(html)) return html;
  return replaceRefs(html, (written, ref) => {
    const picture = pictureAt(html, written, ref);
    const hash = picture && hashOf(picture.url);
    return picture && hash !== undefined ? linkTo(hash, fileNameOf(picture.url)) : written;
  });
}

/**
 * The field with the pictures that were fetched for `known` in the places of their addresses, where both
 * say the same otherwise. A picture of another name is another one.
 */
export function keepFetched(known: string, html: string): string {
  if (!mayHave(html) || withoutRefs(known) !== withoutRefs(html)) return html;
  const stored: string[] = [];
  replaceRefs(known, (written) => {
    stored.push(written);
    return written;
  });
  let at = 0;
  return replaceRefs(html, (written, ref) => {
    const there = stored[at++] ?? '';
    const picture = pictureAt(html, written, ref);
    const isFetched = picture && there === linkTo(hashIn(there), fileNameOf(picture.url));
    return isFetched ? there : written;
  });
}

function withoutRefs(html: string): string {
  return replaceRefs(html, () => '');
}

function hashIn(reference: string): string {
  return /^media:([\da-f]{64})\//.exec(reference)?.[1] ?? '';
}

/** What the file at an address is called, safe within any attribute. */
export function fileNameOf(url: string): string {
  const name = new URL(url).pathname.split('/').findLast((part) => part !== '') ?? 'picture';
  return name.replaceAll("'", '%27').replaceAll('&', '%26');
}

/** Most fields have none, and are not looked at twice. */
function mayHave(html: string): boolean {
  return html.includes('//') && /<img\b/i.test(html);
}

function pictureAt(html: string, written: string, { whole }: MediaRef): NetPicture | undefined {
  if (!/^<img\b/i.test(html.slice(whole.start, whole.start + 5))) return undefined;
  const address = (mediaNames(written)[0] ?? written).trim();
  if (!/^(?:https?:)?\/\//i.test(address)) return undefined;
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address);
  if (url === null || url.hostname === '') return undefined;
  url.protocol = 'https:';
  url.username = '';
  url.password = '';
  url.hash = '';
  return { url: url.href, host: url.hostname, isPlain: /^http:/i.test(address) };
}
