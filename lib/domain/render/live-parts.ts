import type { Side } from './cloze';
import { escapeHtml, htmlToText } from './html-text';
import { replaceBetween } from './replace-between';
import { typedAnswer } from './typed-answer';

interface PartsContext {
  readonly side: Side;
  readonly fields: ReadonlyMap<string, string>;
  readonly clozeNumber: number;
}

/**
 * Anki's marks for what a card does beside showing text, as elements:
 * - a typed answer once, where it stands first on the question and last on the answer: an empty
 *   `span[data-typed]` that becomes a text field, then a `code[data-typed]` that holds what was to be
 *   typed; a comparison takes its place;
 * - speech as an empty `span.tts` that knows its text and language.
 */
export function withLiveParts(html: string, context: PartsContext): string {
  const spoken = replaceBetween(html, '[anki:tts ', '[/anki:tts]', speech);
  const count = spoken.split('[[type:').length - 1;
  const wanted = context.side === 'question' ? 1 : count;
  let seen = 0;
  return replaceBetween(spoken, '[[type:', ']]', (mark) => {
    seen += 1;
    return seen === wanted ? typedPart(mark, context) : '';
  });
}

function typedPart(mark: string, { side, fields, clozeNumber }: PartsContext): string {
  const typed = typedAnswer(mark, fields, clozeNumber);
  if (typed === undefined) return '';
  const named = `id="typeans" class="typed" data-typed="${escapeHtml(typed.field)}"`;
  if (side === 'question') return `<span ${named}></span>`;
  const accents = typed.ignoresAccents ? ' data-accents="any"' : '';
  return `<code ${named}${accents}>${escapeHtml(typed.expected)}</code>`;
}

/** `lang=en_US voices=Bob,Jane]text`. */
function speech(inside: string): string {
  const end = inside.indexOf(']');
  const options = inside.slice(0, end).matchAll(/(lang|voices|speed)=(\S+)/g);
  const named = Array.from(
    options,
    ([, name, value = '']) => ` data-${name}="${escapeHtml(value)}"`,
  );
  return spokenPart(named.join(''), inside.slice(end + 1));
}

/** A side that can be read aloud in this language, unless its author says where it is. */
export function withSpeech(html: string, language: string | undefined): string {
  if (!language || html.includes('class="tts"')) return html;
  return html + spokenPart(` data-lang="${escapeHtml(language)}"`, html);
}

/** Nothing where there is nothing to say. */
function spokenPart(attributes: string, html: string): string {
  const text = htmlToText(replaceBetween(html, '[sound:', ']', () => ''));
  if (text === '') return '';
  return `<span class="tts"${attributes} data-text="${escapeHtml(text)}"></span>`;
}
