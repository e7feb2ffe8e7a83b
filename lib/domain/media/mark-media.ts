import { mediaKindOf, type MediaKind } from './media-kind';
import { escapeHtml } from '@/lib/domain/render/html-text';
import { findMediaRefs, linkTo, namesOfRef, type MediaRef } from './media-refs';
import type { PixelSize } from './pixel-size';

/** What is known of stored media before their bytes are read. */
export interface MediaAbout extends Partial<PixelSize> {
  readonly mime: string;
}

/**
 * A card's side with its media as elements that keep their place: `[sound:…]` becomes a player, pictures
 * and films say their size, and what is not stored or of another kind is only named.
 */
export function markMedia(html: string, known: ReadonlyMap<string, MediaAbout>): string {
  const parts: string[] = [];
  let from = 0;
  for (const ref of findMediaRefs(html)) {
    const about = ref.hash === undefined ? undefined : known.get(ref.hash);
    const mark = ref.kind === 'sound' ? markSound : markElement;
    parts.push(html.slice(from, ref.whole.start), mark(html, ref, about));
    from = ref.whole.end;
  }
  return parts.join('') + html.slice(from);
}

/** As in Anki `[sound:…]` may be a film, too. */
function markSound(_html: string, ref: MediaRef, about: MediaAbout | undefined): string {
  const kind = about && mediaKindOf(about.mime);
  if (kind === undefined) return `<audio ${named(ref)}></audio>`;
  const source = linkTo(ref.hash ?? '', ref.written).replaceAll('"', '&quot;');
  const attributes = `src="${source}"${sizeOf(about)}`;
  if (kind === 'image') return `<img ${attributes}>`;
  return `<${kind} controls ${attributes}></${kind}>`;
}

function markElement(html: string, ref: MediaRef, about: MediaAbout | undefined): string {
  const tag = html.slice(ref.whole.start, ref.whole.end);
  const kind = about && mediaKindOf(about.mime);
  if (kind !== undefined && fits(tag, kind)) {
    return tag.replace(/^<\w+/, (opening) => `${opening}${sizeOf(about)}`);
  }
  return `<img ${named(ref)}>`;
}

/** As a person reads the name: it is shown in the place of what is missing. */
function named(ref: MediaRef): string {
  const name = namesOfRef(ref).at(-1) ?? ref.written;
  return `src="${escapeHtml(name)}"`;
}

function fits(tag: string, kind: MediaKind): boolean {
  return /^<img/i.test(tag) === (kind === 'image');
}

function sizeOf({ width, height }: Partial<PixelSize> = {}): string {
  return width === undefined || height === undefined
    ? ''
    : ` data-width="${width}" data-height="${height}"`;
}
