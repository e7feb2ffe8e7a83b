export type Side = 'question' | 'answer';

interface Cloze {
  readonly ordinals: readonly number[];
  readonly parts: readonly (string | Cloze)[];
  readonly hint?: string;
}

interface OpenCloze {
  readonly ordinals: readonly number[];
  readonly parts: (string | Cloze)[];
}

const MARK = /\{\{c([\d,]+)::|\}\}/g;
/** As in Anki: deeper ones stay as they are written. */
const DEEPEST = 10;

/** The numbers of all clozes of a text, ascending, each once: `{{c2::a}} {{c1::b}}` → [1, 2]. */
export function clozeNumbers(text: string): readonly number[] {
  const found = parseClozes(text).flatMap(allOrdinals);
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/**
 * One cloze card's side of a text: its own clozes are blanks (with hint) on the question and shown
 * on the answer, the others are shown. Empty where the text has no cloze of that number.
 */
export function renderCloze(text: string, ordinal: number, side: Side): string {
  const parts = parseClozes(text);
  if (!parts.some((part) => allOrdinals(part).includes(ordinal))) return '';
  return parts.map((part) => renderPart(part, ordinal, side)).join('');
}

/** The text with every cloze replaced by what it hides. */
export function stripClozes(text: string): string {
  return parseClozes(text).map(plainPart).join('');
}

function parseClozes(text: string): readonly (string | Cloze)[] {
  const root: OpenCloze = { ordinals: [], parts: [] };
  const open = [root];
  let last = 0;
  for (const match of text.matchAll(MARK)) {
    const here = open.at(-1) ?? root;
    const isClosing = match[1] === undefined;
    if (isClosing ? open.length === 1 : open.length > DEEPEST) continue;
    here.parts.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    if (isClosing) {
      open.pop();
      open.at(-1)?.parts.push(withHint(here));
    } else open.push({ ordinals: ordinalsOf(match[1]), parts: [] });
  }
  return [...flattenOpen(open), text.slice(last)].filter((part) => part !== '');
}

/** Clozes that were never closed are the text they were written as. */
function flattenOpen(open: readonly OpenCloze[]): readonly (string | Cloze)[] {
  return open.flatMap((level, depth) =>
    depth === 0 ? level.parts : [`{{c${level.ordinals.join(',')}::`, ...level.parts],
  );
}

/** `answer::hint`: the hint is what follows the first `::` of the cloze's last text. */
function withHint(open: OpenCloze): Cloze {
  const tail = open.parts.at(-1);
  const cut = typeof tail === 'string' ? tail.indexOf('::') : -1;
  if (typeof tail !== 'string' || cut < 0) return open;
  const parts = [...open.parts.slice(0, -1), tail.slice(0, cut)];
  return { ordinals: open.ordinals, parts, hint: tail.slice(cut + 2) };
}

function renderPart(part: string | Cloze, ordinal: number, side: Side): string {
  if (typeof part === 'string') return part;
  const inner = part.parts.map((one) => renderPart(one, ordinal, side)).join('');
  const numbers = part.ordinals.join(',');
  if (!part.ordinals.includes(ordinal)) {
    return `<span class="cloze-inactive" data-ordinal="${numbers}">${inner}</span>`;
  }
  if (side === 'answer') return `<span class="cloze" data-ordinal="${numbers}">${inner}</span>`;
  const hidden = escapeAttribute(part.parts.map(plainPart).join(''));
  const blank = `[${part.hint ?? '...'}]`;
  return `<span class="cloze" data-cloze="${hidden}" data-ordinal="${numbers}">${blank}</span>`;
}

function plainPart(part: string | Cloze): string {
  return typeof part === 'string' ? part : part.parts.map(plainPart).join('');
}

function allOrdinals(part: string | Cloze): readonly number[] {
  if (typeof part === 'string') return [];
  return [...part.ordinals, ...part.parts.flatMap(allOrdinals)];
}

function ordinalsOf(list = ''): readonly number[] {
  return [...new Set(list.split(',').map(Number))].filter((n) => n > 0);
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
