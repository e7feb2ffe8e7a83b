import { clozeTexts, renderCloze, type Side } from './cloze';
import { furigana, kana, kanji } from './furigana';
import { escapeHtml, stripMarkup } from './html-text';

/** What filters know of the card they work for. */
export interface FilterContext {
  /** Name of the field; empty where a filter stands alone. */
  readonly field: string;
  readonly clozeNumber: number;
  readonly side: Side;
}

type Filter = (text: string, context: FilterContext) => string;

const FILTERS: Readonly<Record<string, Filter>> = {
  text: (text) => escapeHtml(stripMarkup(text)),
  cloze: (text, { clozeNumber, side }) => renderCloze(text, clozeNumber, side),
  'cloze-only': (text, { clozeNumber, side }) => clozeTexts(text, clozeNumber, side).join(', '),
  hint: (text, { field }) => (text.trim() === '' ? text : hint(text, field)),
  furigana,
  kanji,
  kana,
};

/**
 * A field's text through its filters, the one nearest to the field first; unknown ones change nothing.
 * `type` and `tts` leave Anki's own marks, which `live-parts.ts` turns into elements.
 */
export function applyFilters(
  text: string,
  filters: readonly string[],
  context: FilterContext,
): string {
  if (filters.includes('type')) return typeMark(filters, context.field);
  return filters.reduce((sofar, name) => {
    if (name.startsWith('tts '))
      return `[anki:tts lang=${name.slice(4).trim()}]${sofar}[/anki:tts]`;
    return Object.hasOwn(FILTERS, name) ? (FILTERS[name]?.(sofar, context) ?? sofar) : sofar;
  }, text);
}

/** The answer is typed: into a cloze, without regard to accents, or as it stands. */
function typeMark(filters: readonly string[], field: string): string {
  const way = filters.find((name) => name === 'cloze' || name === 'nc');
  return `[[type:${way === undefined ? '' : `${way}:`}${field}]]`;
}

/** Opens without a script. */
function hint(text: string, field: string): string {
  return `<details class="hint"><summary>${escapeHtml(field)}</summary>${text}</details>`;
}
