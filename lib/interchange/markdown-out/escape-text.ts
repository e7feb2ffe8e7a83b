import { decodeEntities } from '@/lib/domain/render/html-text';

export interface Escaping {
  /** The signs of clozes stay signs. */
  readonly hasClozes: boolean;
  /** A dollar may be the sign of a formula. */
  readonly hasMath: boolean;
}

const CLOZE_SIGNS = /(\{\{c[\d,]+::|::|\}\})/;

/** HTML text as Markdown that reads so. */
export function escapeText(html: string, { hasClozes, hasMath }: Escaping): string {
  const text = decodeEntities(html).replace(/[ \t\r\n]+/g, ' ');
  const parts = hasClozes ? text.split(CLOZE_SIGNS) : [text];
  const escaped = parts.map((one, n) => (n % 2 === 1 ? one : escapeSigns(one))).join('');
  return hasMath ? escaped.replaceAll('$', String.raw`\$`) : escaped;
}

/**
 * A backslash before what would mean something where it stands: `snake_case`, `2 * 3`, `a[0]` and `C#`
 * need few or none. A closing bracket never has one, as `\[x\]` would be a formula.
 */
function escapeSigns(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[`[]|(?<!\s)\*|\*(?!\s)/g, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?![\d\s])/gu, String.raw`\$&`)
    .replace(/<(?=[a-z/!?])|&(?=#?\w+;)|(?<!\S)[#^](?=\S)/gi, String.raw`\$&`)
    .replace(/\{(?=\{c\d)|=(?==(?!\s))|:(?=:)/g, '$&\\')
    .replace(/(?<=^|\s)\u00a0|\u00a0(?=\s|$)/g, '&nbsp;');
}

/** Signs that mean something at the start of a line alone. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(?:[>|]|[-+*#](?=\s|$)|-(?=-)|\?(?=\??$)|=(?=[=\s]*$)|#{2,}(?=\s))/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
    .replace(/^((?:Q|A|Question|Answer|Frage|Antwort)\s?\d*):/i, String.raw`$1\:`);
}

export interface LineWriting extends Pick<Escaping, 'hasClozes'> {
  /** Everything that means something in Markdown is written as a number, wherever the line stands. */
  readonly isExact: boolean;
}

/** HTML text as one line that our import reads so between tags, where Markdown has no signs. */
export function lineText(
  html: string,
  { hasClozes, isExact, keepsLines }: LineWriting & { readonly keepsLines: boolean },
): string {
  const text = keepsLines ? html.replace(/\r?\n/g, '&#10;') : html.replace(/[ \t\r\n]+/g, ' ');
  const parts = hasClozes ? text.split(CLOZE_SIGNS) : [text];
  return parts
    .map((part, at) => {
      if (at % 2 === 1) return part;
      return (isExact ? exact(part) : part).replace(/=(?==)|:(?=:)|\{(?=\{c\d)/g, asNumber);
    })
    .join('');
}

function exact(text: string): string {
  return text
    .replace(/&(?!(?:#\d+|#x[\da-f]+|[a-z]+);)|[\\`*_[\]|~$^]/gi, asNumber)
    .replace(/#(?!\d+;|x[\da-f]+;)/gi, asNumber);
}

function asNumber(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
