import { escapeHtml } from '@/lib/domain/render/html-text';
import { mediaKindOf } from './media-kind';
import { linkTo } from './media-refs';
/**
 * What stands in a field for media that a person put in: an image, or `[sound:…]` for all that is
 * played, as Anki writes it.
 */
export function newReference(mediaId: string, mime: string, name: string): string {
  const reference = linkTo(mediaId, escapeHtml(name));
  return mediaKindOf(mime) === 'image' ? `<img src="${reference}">` : `[sound:${reference}]`;
}

/**
 * A file's name without the signs that some system, or Anki, allows in no name. A browser calls every
 * pasted picture alike: those are told apart by their hash.
 */
export function newMediaName(fileName: string, mediaId: string): string {
  const name = fileName
    .normalize('NFC')
    .replace(/[\p{Cc}[\]<>{}:"'/?*^\\|%#&]/gu, '-')
    .replace(/^_+/, '')
    .slice(-100);
  return name.replace(/^(?:image)?(\.\w+|)$/, `picture-${mediaId.slice(0, 6)}$1`);
}
