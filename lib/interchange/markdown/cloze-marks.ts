import { createPlaces, withoutPlaces } from '@/lib/interchange/places';
import { outsideCode } from './outside-code';
import { replaceMath } from './replace-math';

/**
 * `==hidden==` as Obsidian's spaced repetition has it: then perhaps `^[hint]`, then perhaps `[^1]`, its
 * number, or `[^ash]`, what each card does with it (ask, show, hide).
 */
const HIGHLIGHT =
  /==(?=[^\s=])((?:(?!==).)*[^\s=])==(?:\^\[([^\]\n]{1,200})\])?(?:\[\^(\d{1,3}|[ahs]{1,99})\])?/g;

/** Whether something is hidden in it between `==`. */
export function hasHighlight(markdown: string): boolean {
  return markdown.includes('==') && holds(markdown, HIGHLIGHT);
}

/** Whether something is hidden in it, in either form. */
export function hasCloze(markdown: string): boolean {
  return hasHighlight(markdown) || (markdown.includes('{{c') && holds(markdown, ANKI_CLOZE));
}

const ANKI_CLOZE = /\{\{c\d+(?:,\d+)*::/;

function holds(markdown: string, sign: RegExp): boolean {
  let isFound = false;
  outsideCode(withoutPlaces(markdown), (text) =>
    outsideMath(text, (rest) => {
      isFound ||= rest.search(sign) >= 0;
      return rest;
    }),
  );
  return isFound;
}

/** Every `==hidden==` as Anki's `{{c1::hidden::hint}}`; without numbers each is a card of its own. */
export function highlightsToClozes(markdown: string): string {
  let made = 0;
  return outsideCode(withoutPlaces(markdown), (text) =>
    outsideMath(text, (rest) =>
      rest.replace(HIGHLIGHT, (_all, hidden: string, hint?: string, mark?: string) => {
        const numbers = mark === undefined ? [(made += 1)] : numbersOf(mark);
        const inner = guarded(hidden);
        if (numbers.length === 0) return inner;
        const said = hint === undefined ? '' : `::${guarded(hint)}`;
        return `{{c${numbers.join(',')}::${inner}${said}}}`;
      }),
    ),
  );
}

/** Formulas stay as they are, and what is changed may be around them. */
function outsideMath(text: string, change: (text: string) => string): string {
  const { keep, put } = createPlaces();
  return put(change(replaceMath(text, ({ written }) => keep(written))), (written) => written);
}

/** Every `==text==` as a text with a background. */
export function highlightsToMarks(text: string): string {
  return text.replace(HIGHLIGHT, '<mark>$1</mark>');
}

/** `[^2]` → 2; `[^hash]` → the places of its `a`: it is asked on the second card. */
function numbersOf(mark: string): readonly number[] {
  if (/^\d/.test(mark)) return [Math.max(1, Number(mark))];
  return Array.from(mark).flatMap((action, at) => (action === 'a' ? [at + 1] : []));
}

/** Signs of the cloze itself, kept apart by an empty comment as Anki's manual says. */
function guarded(hidden: string): string {
  return hidden.replace(/:(?=:)|\}(?=\}|$)/g, '$&<!-- -->');
}
