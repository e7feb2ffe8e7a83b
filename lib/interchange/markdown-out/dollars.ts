import { formulaText } from '@/lib/interchange/markdown/formula-html';
import { replaceMath } from '@/lib/interchange/markdown/replace-math';
import type { Around } from '@/lib/interchange/places';
import type { Tex } from './plain-pieces';

/**
 * A formula as Obsidian has it, where Markdown reads that as the same between these characters; else
 * between the signs that stand in fields.
 */
export function writeFormula(formula: Tex, { before, after }: Around): string {
  const dollars = formula.isDisplay ? `$$${formula.tex}$$` : `$${formula.tex}$`;
  // Beside it may stand another formula.
  const [left, right] = [before, after].map((sign) => sign.replace(/[\uE000\uE001]/, '$'));
  return isReadAs(`${left}${dollars}${right}`, formula, `${left}${right}`)
    ? dollars
    : formulaText(formula);
}

/** Whether a text is read as one formula, and what stands around it. */
export function isReadAs(text: string, { tex, isDisplay }: Tex, around = ''): boolean {
  const rest = replaceMath(text, (found) =>
    found.tex === tex && found.isDisplay === isDisplay ? '' : found.written,
  );
  return rest === around;
}
