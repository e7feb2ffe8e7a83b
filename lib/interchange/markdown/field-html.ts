import { textToHtml } from '@/lib/domain/render/html-text';
import { markdownToHtml } from '@/lib/interchange/markdown-html';
import { createPlaces, withoutPlaces } from '@/lib/interchange/places';
import { highlightsToMarks } from './cloze-marks';
import { formulaHtml } from './formula-html';
import { outsideCode } from './outside-code';
import { replaceMath } from './replace-math';

/** One side of a card: Markdown with what Obsidian adds to it, as HTML. */
export function fieldHtml(markdown: string): string {
  const text = markdown.trim();
  if (isPlain(text) || isTangled(text)) return textToHtml(text);
  const { keep, put } = createPlaces();
  const prepared = outsideCode(withoutPlaces(text), (part) =>
    brokenLines(highlightsToMarks(withoutLinks(withoutMath(withoutComments(part), keep), keep))),
  );
  const html = markdownToHtml(prepared, { keepsTags: true })
    .replace(/<br \/>\n?/g, '<br>')
    .replace(/(<[^<>]*>)|&quot;/g, (_all, tag?: string) => tag ?? '"');
  return put(unwrapped(html), (part) => part);
}

/** Nothing in it means anything in Markdown. */
function isPlain(text: string): boolean {
  return !/[\\`*_[\]<>&#|~=$!{}^\n]|^\s*(?:[-+]|\d+[.)])\s|-{2}|:\/\//.test(text);
}

/** More marks than a person writes: the parser would need very long, so it is shown as it is. */
function isTangled(text: string): boolean {
  if (text.length > 200_000) return true;
  return text.split(/\n\s*\n/).some((part) => (part.match(/[*_~[\]<]/g)?.length ?? 0) > 600);
}

/** Every comment but the empty one that keeps the signs of a cloze apart. */
function withoutComments(text: string): string {
  return text.replace(/<!--(?! -->)(?:(?!<!--)[\s\S])*?-->/g, '');
}

function withoutMath(text: string, keep: (html: string) => string): string {
  return replaceMath(text, (formula) => keep(formulaHtml(formula)));
}

const LINK = /(!?)\[\[((?:(?!\[\[|\]\])[^\n])+)\]\]/g;

/** `![[picture.png|300]]` becomes the picture, `[[Page|shown]]` the text that is shown. */
function withoutLinks(text: string, keep: (html: string) => string): string {
  return text.replace(LINK, (_all, bang: string, inner: string) => {
    const [target = '', shown] = inner.split('|');
    if (bang === '!' && /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(target)) {
      const width = /^\d{1,4}/.exec(shown ?? '')?.[0];
      return keep(`<img src="${attribute(target)}"${width ? ` width="${width}"` : ''}>`);
    }
    if (bang === '!' && /\.(?:mp3|ogg|oga|wav|m4a|flac|opus|mp4|webm)$/i.test(target)) {
      return keep(`[sound:${textToHtml(target)}]`);
    }
    return shown ?? target;
  });
}

function attribute(text: string): string {
  return textToHtml(text.trim()).replaceAll('"', '&quot;');
}

/** A new line is one: notes are written so, though Markdown would run the lines together. */
function brokenLines(text: string): string {
  return text.replace(/(\S)[ \t]*\n(?=[^\n])/g, '$1  \n');
}

/** One paragraph needs no tags around it; those within it are its author's. */
function unwrapped(html: string): string {
  const inner = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1];
  if (inner === undefined) return html;
  let depth = 1;
  for (const [, slash] of inner.matchAll(/<(\/?)p(?=[\s>])[^<>]*>/gi)) {
    depth += slash === '/' ? -1 : 1;
    if (depth === 0) return html;
  }
  return depth === 1 ? inner : html;
}
