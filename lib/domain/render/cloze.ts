import { escapeHtml } from './html-text';
import { parseClozes, type Cloze, type ClozePart } from './parse-clozes';
import { replaceBetween } from './replace-between';
import { hiddenText } from './strip-clozes';

export type Side = 'question' | 'answer';

/** The numbers of all clozes of a text, ascending, each once: `{{c2::a}} {{c1::b}}` → [1, 2]. */
export function clozeNumbers(text: string): readonly number[] {
  const found = parseClozes(text).flatMap(allNumbers);
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/**
 * One cloze card's side of a text: its own clozes are blanks (with hint) on the question and shown
 * on the answer, the others are shown. Empty where the text has no cloze of that number.
 */
export function renderCloze(text: string, number: number, side: Side): string {
  const parts = parseClozes(text);
  if (!parts.some((part) => allNumbers(part).includes(number))) return '';
  return plainMath(parts.map((part) => renderPart(part, number, side)).join(''));
}

/** What a card's clozes hide, in order, outer before inner; on the question what stands in for them. */
export function clozeTexts(text: string, number: number, side: Side): readonly string[] {
  const own = (part: ClozePart): readonly string[] => {
    if (typeof part === 'string') return [];
    const inner = part.parts.flatMap(own);
    if (!part.numbers.includes(number)) return inner;
    return [side === 'question' ? (part.hint ?? '...') : hiddenText(part), ...inner];
  };
  return parseClozes(text).flatMap(own);
}

function renderPart(part: ClozePart, number: number, side: Side): string {
  if (typeof part === 'string') return part;
  const inner = part.parts.map((one) => renderPart(one, number, side)).join('');
  const numbers = part.numbers.join(',');
  if (!part.numbers.includes(number)) {
    return `<span class="cloze-inactive" data-ordinal="${numbers}">${inner}</span>`;
  }
  if (side === 'answer') return `<span class="cloze" data-ordinal="${numbers}">${inner}</span>`;
  return blank(part, inner, numbers);
}

function blank({ hint }: Cloze, inner: string, numbers: string): string {
  const hidden = escapeHtml(inner);
  return `<span class="cloze" data-cloze="${hidden}" data-ordinal="${numbers}">[${hint ?? '...'}]</span>`;
}

/** Between the signs of a formula there is no markup. */
function plainMath(html: string): string {
  const round = replaceBetween(html, '\\(', '\\)', (inside) => `\\(${withoutTags(inside)}\\)`);
  return replaceBetween(round, '\\[', '\\]', (inside) => `\\[${withoutTags(inside)}\\]`);
}

function withoutTags(formula: string): string {
  return formula.replace(/<[^<>]*>/g, '');
}

function allNumbers(part: ClozePart): readonly number[] {
  return typeof part === 'string' ? [] : [...part.numbers, ...part.parts.flatMap(allNumbers)];
}
