/** A formula within a text. */
export interface Formula {
  /** With its signs. */
  readonly written: string;
  /** TeX without white space around it. */
  readonly tex: string;
  readonly isDisplay: boolean;
}

/** What may begin or end a formula or a cloze. */
const SIGNS = /\{\{c[\d,]+::|\}\}|\$\$?|\\[([\\]/g;
const CLOZE = /\{\{c[\d,]+::/g;

/**
 * What a formula is from its first sign on. Between single dollars as Pandoc has it, so that "$5 and
 * $6" is money: no space behind the first, none before the last and no digit behind it.
 */
const FORMULAS: Readonly<Record<string, RegExp>> = {
  $: /\$(?=[^\s$])((?:\\[^\n]|[^$\\\n])+)(?<!\s)\$(?![\d$])/y,
  $$: /\$\$((?:(?!\$\$)[\s\S])+)\$\$/y,
  '\\(': /\\\(((?:(?!\\\()[\s\S])+?)\\\)/y,
  '\\[': /\\\[((?:(?!\\\[)[\s\S])+?)\\\]/y,
};

/**
 * A text without code in it, with each formula as `write` has it: `$…$`, `$$…$$`, `\(…\)` and `\[…\]`.
 * A formula that a cloze hides comes without `}}` and `::`, which would end the cloze or begin its hint.
 */
export function replaceMath(text: string, write: (formula: Formula) => string): string {
  if (!/\$|\\[([]/.test(text)) return text;
  const parts: string[] = [];
  const signs = new RegExp(SIGNS);
  let from = 0;
  let depth = 0;
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    const [opening] = sign;
    if (opening.startsWith('{')) depth += 1;
    else if (opening === '}}') depth = Math.max(0, depth - 1);
    const [all = '', inner = ''] = formulaAt(text, sign.index, opening) ?? [];
    const tex = inner.trim();
    if (tex === '' || isTorn(tex)) continue;
    parts.push(text.slice(from, sign.index));
    const isDisplay = opening === '$$' || opening === '\\[';
    parts.push(write({ written: all, tex: depth > 0 ? withoutClozeSigns(tex) : tex, isDisplay }));
    from = sign.index + all.length;
    signs.lastIndex = from;
  }
  return parts.join('') + text.slice(from);
}

function formulaAt(text: string, at: number, opening: string): RegExpExecArray | null {
  const formula = FORMULAS[opening];
  // An escaped dollar is none; `\\(` is a backslash and a bracket, and was passed as one sign.
  if (formula === undefined || /[\\$]/.test(text.charAt(at - 1))) return null;
  formula.lastIndex = at;
  return formula.exec(text);
}

/** A backslash before a bracket; `\\\\[2pt]` is the end of a row. */
const BRACKET = /(?<!\\)(?:\\\\)*\\[()[\]]/;

/**
 * Whether another formula begins in it, or a cloze that ends elsewhere: two sums of money, each in a
 * cloze.
 */
function isTorn(tex: string): boolean {
  if (BRACKET.test(tex)) return true;
  const last = [...tex.matchAll(CLOZE)].at(-1);
  return last !== undefined && !tex.includes('}}', last.index);
}

function withoutClozeSigns(tex: string): string {
  return new RegExp(CLOZE).test(tex) ? tex : tex.replace(/\}(?=\})|:(?=:)/g, '$& ');
}
