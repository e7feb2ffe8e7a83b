import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** A picture inside the text; the parser drops `data:` addresses, so they step aside meanwhile. */
const PICTURE = /\]\((data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]+)/g;

/**
 * Markdown with tables, task lists and strikethrough as HTML. Tags in the text come out as text;
 * what is shown is sanitised once more where it becomes DOM.
 */
export function markdownToHtml(markdown: string): string {
  const pictures: string[] = [];
  const light = markdown.replace(PICTURE, (_all, address: string) => {
    pictures.push(address);
    return `](morsel-picture-${pictures.length - 1}`;
  });
  const html = micromark(light, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  return html
    .replace(/morsel-picture-(\d+)/g, (name, at: string) => pictures[Number(at)] ?? name)
    .trim();
}
