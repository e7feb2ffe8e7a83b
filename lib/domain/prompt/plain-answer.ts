import { clozeToType } from '@/lib/domain/render/typed-answer';
import type { RenderInput } from '@/lib/domain/render/render-note';
import { htmlToText } from '@/lib/domain/render/html-text';
import { piecesOf } from '@/lib/domain/typeset/set-pieces';
import { firstLine, type Sides } from './first-line';

/** Letters: longer ones are read, not recognised at a glance. */
const LONGEST = 40;
/** Letters with the markup of so few words; more is not looked at, whatever it is. */
const LONGEST_MARKUP = 2000;
/** What a side that is read aloud brings along (`withSpeech`). */
export const SPEECH = /<span class="tts"[^<>]*><\/span>/g;
/** Words with no more about them than emphasis: small letters below a line change what a word says. */
const PLAIN = /^(?:[^<]|<\/?(?:b|i|em|strong|u|span|font)(?:\s[^<>]*)?>)*$/i;

export interface PlainAnswer {
  readonly text: string;
  /** What the side says besides, as an example below it; absent where the answer is all it says. */
  readonly rest?: string;
}

/**
 * What a card asks for, where that is a few plain words: of a cloze what its blank hides, else the whole
 * answer, or the line that stands for it (`firstLine`). Nothing where there is more to it: a picture, a
 * formula, code, a list.
 */
export function plainAnswer(
  { note, noteType, ordinal }: Pick<RenderInput, 'note' | 'noteType' | 'ordinal'>,
  { front, back }: Sides,
): PlainAnswer | undefined {
  if (noteType.kind === 'standard') {
    const text = plainWords(back);
    if (text !== undefined) return { text };
    const line = firstLine({ note, noteType, ordinal }, { front, back: back.replace(SPEECH, '') });
    const words = line && plainWords(line.html);
    return words === undefined ? undefined : { text: words, rest: line?.rest ?? '' };
  }
  const blanks = Object.values(note.fields).map((text) => clozeToType(text, ordinal + 1));
  const filled = blanks.filter((text) => text !== '');
  const text = filled.length === 1 ? plainWords(filled[0] ?? '') : undefined;
  return text === undefined ? undefined : { text };
}

/** The words of HTML that holds a few and nothing else. */
function plainWords(html: string): string | undefined {
  const silent = html.replace(SPEECH, '').trim();
  if (silent.length > LONGEST_MARKUP) return undefined;
  const inner = withoutFrame(silent);
  if (!PLAIN.test(inner) || /data-typed|\[sound:/.test(inner)) return undefined;
  if (piecesOf([inner]).length > 0) return undefined;
  const text = htmlToText(inner).normalize('NFC');
  return text !== '' && Array.from(text).length <= LONGEST ? text : undefined;
}

/** Editors put a line into a block, and a break behind it. */
function withoutFrame(html: string): string {
  const line = withoutBreak(html);
  const inner = /^<(div|p)(?:\s[^<>]*)?>([\s\S]*)<\/\1>$/i.exec(line)?.[2];
  return inner === undefined ? line : withoutBreak(inner);
}

function withoutBreak(html: string): string {
  return html.replace(/(?:\s|<br\s*\/?>)+$/i, '');
}
