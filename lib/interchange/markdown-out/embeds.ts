import { decodeEntities } from '@/lib/domain/render/html-text';

/** A picture without anything that Markdown cannot say of it, or a sound. */
const EMBED =
  /<img src="([^"<>]+)"(?: width="(\d{1,4})")?(?: alt="")?\s*\/?>|\[sound:([^\]\n<]+)\]/gi;
const PLAIN = /^[\w./%-]+$/;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;
const SOUND = /\.(?:mp3|ogg|oga|wav|m4a|flac|opus|mp4|webm)$/i;

/** A field whose pictures and sounds are what `keep` gives for them as Obsidian embeds them. */
export function withEmbeds(html: string, keep: (markdown: string) => string): string {
  return html.replace(EMBED, (all, picture?: string, width?: string, sound?: string) => {
    const name = decodeEntities(picture ?? sound ?? '');
    if (picture !== undefined && width === undefined && PLAIN.test(name))
      return keep(`![](${name})`);
    const isNamed = !/[[\]|#^\n]/.test(name) && name.trim() === name;
    const isKnown = (picture === undefined ? SOUND : PICTURE).test(name);
    if (!isNamed || !isKnown || /:/.test(name)) return all;
    return keep(`![[${name}${width === undefined ? '' : `|${width}`}]]`);
  });
}
