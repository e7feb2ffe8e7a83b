import { decodeEntities } from './same-html';

export interface Escaping {
  /** The signs of clozes stay signs. */
  readonly hasClozes: boolean;
}

const CLOZE_SIGNS = /(\{\{c[\d,]+::|::|\}\})/;
const FORMULA = /(\\\((?:(?!\\\))[\s\S])+\\\)|\\\[(?:(?!\\\])[\s\S])+\\\])/;

/** HTML text as Markdown that reads so; formulas stay as they are. */
export function escapeText(html: string, { hasClozes }: Escaping): string {
  return html
    .split(FORMULA)
    .map((part, at) => {
      const text = decodeEntities(part).replace(/[ \t\r\n]+/g, ' ');
      if (at % 2 === 1) return text;
      const parts = hasClozes ? text.split(CLOZE_SIGNS) : [text];
      return parts.map((one, n) => (n % 2 === 1 ? one : escapeSigns(one))).join('');
    })
    .join('');
}

function escapeSigns(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$#]/g, String.raw`\$&`)
    .replace(/&(?=#?\w+;)/g, String.raw`\&`)
    .replace(/\{(?=\{c\d)/g, '&#123;')
    .replace(/=(?==)/g, '&#61;')
    .replace(/:(?=:)/g, '&#58;')
    .replace(/\u00a0/g, '&nbsp;');
}

/** Signs that mean something at the start of a line alone. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^([-+?])/, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
    .replace(/^((?:Q|A|Question|Answer|Frage|Antwort)\s?\d*):/i, '$1&#58;')
    .replace(/^=/, '&#61;');
}

/**
 * HTML as one line that our import reads as exactly this HTML wherever it stands: what means something
 * in Markdown is written as a number.
 */
export function exactText(
  html: string,
  { hasClozes, keepsLines }: Escaping & { readonly keepsLines: boolean },
): string {
  const text = keepsLines ? html.replace(/\r?\n/g, '&#10;') : html.replace(/[ \t\r\n]+/g, ' ');
  const parts = hasClozes ? text.split(CLOZE_SIGNS) : [text];
  return parts
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .replace(/&(?!(?:#\d+|#x[\da-f]+|[a-z]+);)|[\\`*_[\]|~$^]/gi, asNumber)
            .replace(/#(?!\d+;|x[\da-f]+;)/gi, asNumber)
            .replace(/=(?==)|:(?=:)|\{(?=\{c\d)/g, asNumber),
    )
    .join('');
}

function asNumber(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
