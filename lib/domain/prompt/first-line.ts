import type { RenderInput } from '@/lib/domain/render/render-note';
import { htmlToText } from '@/lib/domain/render/html-text';

/** A card's two sides as HTML. */
export interface Sides {
  readonly front: string;
  readonly back: string;
}

/** The line of a side that stands for all of it, and what the lines below say. */
export interface FirstLine {
  readonly html: string;
  readonly rest: string;
}

/** Letters of a side that is looked through for its lines. */
const LONGEST_SIDE = 20_000;
/** What ends a line. Lists, tables and headings do not: what holds one is no plain line. */
const BREAK = /<\/?(?:div|p|br|hr|center|section|article|header|footer|main)\b[^<>]*>/i;
const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\b[^<>]*>?|$)/gi;
const SOUND = /\[sound:[^\]]{1,999}\]/g;
const TAG = /\{\{[^{}]*\}\}/g;
/** "1. red", "a) red", "- red": one of several. */
const ONE_OF_SEVERAL = /^(?:[-–—*•·▪◦►‣]|\(?(?:\d{1,2}|\p{L})[.)])\s/u;
/** "red, …" and "Plural:" go on below. */
const GOES_ON = /[:,;…–—-]$/;
/** Words from which on a line below is an example, and no second answer. */
const EXAMPLE_WORDS = 3;

/**
 * The line of an answer that is the answer, where the lines below are more about it: an example, a
 * picture, where it is used. Lines that the template writes on every card, and those of the question,
 * are passed over. It is taken where it is a field of its own, or the lines below it in its field are no
 * more answers of its kind; nothing where one can not tell.
 */
export function firstLine(
  { note, noteType, ordinal }: Pick<RenderInput, 'note' | 'noteType' | 'ordinal'>,
  { front, back }: Sides,
): FirstLine | undefined {
  if (back.length > LONGEST_SIDE) return undefined;
  const template = noteType.templates.find((one) => one.ordinal === ordinal);
  const known = new Set([
    ...textsOf(template?.back.replace(TAG, '') ?? ''),
    ...textsOf(template?.front.replace(TAG, '') ?? ''),
    ...textsOf(front),
  ]);
  const lines = linesOf(back).filter((line) => !known.has(htmlToText(line)));
  const [line, ...below] = lines;
  if (line === undefined) return undefined;
  const html = line.replace(SOUND, '');
  const text = htmlToText(html);
  if (text === '' || ONE_OF_SEVERAL.test(text) || GOES_ON.test(text)) return undefined;
  // "Rule: {{Rule}}" says more about the answer.
  if ([...known].some((one) => one.endsWith(':') && text.startsWith(one))) return undefined;
  const texts = below.map(htmlToText).filter((one) => one !== '');
  const isOwnField = Object.values(note.fields).some((field) => htmlToText(field) === text);
  if (!isOwnField && texts[0] !== undefined && !isExample(texts[0], text)) return undefined;
  return { html, rest: texts.join(' ') };
}

/** A sentence; where words are not told apart by spaces, much more than the line above. */
function isExample(below: string, text: string): boolean {
  return below.split(' ').length >= EXAMPLE_WORDS || below.length >= 2 * text.length + 4;
}

/** The lines of HTML that show something. */
function linesOf(html: string): readonly string[] {
  const lines = html.replace(UNSEEN, '').split(BREAK);
  return lines.filter((line) => htmlToText(line) !== '' || /<(?!\/)|\[sound:/.test(line));
}

function textsOf(html: string): readonly string[] {
  return linesOf(html.slice(0, LONGEST_SIDE)).map(htmlToText);
}
