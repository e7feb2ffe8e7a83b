import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** A picture inside the text; the parser drops `data:` addresses, so they step aside meanwhile. */
const PICTURE = /\]\((data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+)/g;

/** Addresses without brackets stay text: one would run on over the end of a cloze. */
const NO_BARE_ADDRESSES = {
  disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] },
};

export interface MarkdownWriting {
  /** HTML within the Markdown stays HTML, as on the cards of other programs. */
  readonly keepsTags: boolean;
}

/**
 * Markdown with tables, task lists and strikethrough as HTML. Tags in the text come out as text unless
 * they are to be kept; what is shown is sanitised once more where it becomes DOM.
 */
export function markdownToHtml(
  markdown: string,
  { keepsTags }: MarkdownWriting = { keepsTags: false },
): string {
  const pictures: string[] = [];
  const light = markdown.replace(PICTURE, (_all, address: string) => {
    pictures.push(address);
    return `](morsel-picture-${pictures.length - 1}`;
  });
  const html = micromark(light, {
    extensions: keepsTags ? [gfm(), NO_BARE_ADDRESSES] : [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: keepsTags,
  });
  return html
    .replace(/morsel-picture-(\d+)/g, (name, at: string) => pictures[Number(at)] ?? name)
    .trim();
}
