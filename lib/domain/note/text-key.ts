import { htmlToText } from '@/lib/domain/render/html-text';
import { withoutHints } from './field-hint';

/** Characters of a duplicate key at most. */
export const TEXT_KEY_LENGTH = 64;

/** The duplicate key of a first field: normalised, lower case, its first characters. */
export function textKeyOf(html: string): string {
  return Array.from(foldedText(html)).slice(0, TEXT_KEY_LENGTH).join('');
}

/** The whole of it: two fields that say the same have the same, whatever hint helps with them. */
export function foldedText(html: string): string {
  return htmlToText(withoutHints(html)).normalize('NFKC').toLocaleLowerCase('en');
}
