/** What stands in the composer's fields, and where the caret is. */
export interface ComposerText {
  /** Which of the two things is being written. */
  readonly tab: 'goal' | 'card';
  /** Whether the composer was in sight when this was kept. */
  readonly isOpen: boolean;
  readonly sentence: string;
  readonly why: string;
  readonly front: string;
  readonly back: string;
  readonly caret?: { readonly field: ComposerField; readonly start: number; readonly end: number };
}

export const COMPOSER_FIELDS = ['sentence', 'why', 'front', 'back'] as const;
export type ComposerField = (typeof COMPOSER_FIELDS)[number];

export const EMPTY_COMPOSER: ComposerText = {
  tab: 'goal',
  isOpen: false,
  sentence: '',
  why: '',
  front: '',
  back: '',
};

/** Whether anything was typed. */
export function hasText(text: ComposerText): boolean {
  return COMPOSER_FIELDS.some((field) => text[field] !== '');
}

/** Reads a stored value back; whatever does not fit is empty. */
export function parseComposerText(stored: unknown): ComposerText {
  if (typeof stored !== 'object' || stored === null) return EMPTY_COMPOSER;
  const given = stored as Partial<Record<keyof ComposerText, unknown>>;
  const textOf = (field: ComposerField) => (typeof given[field] === 'string' ? given[field] : '');
  const caret = parseCaret(given.caret);
  return {
    tab: given.tab === 'card' ? 'card' : 'goal',
    isOpen: given.isOpen === true,
    sentence: textOf('sentence'),
    why: textOf('why'),
    front: textOf('front'),
    back: textOf('back'),
    ...(caret && { caret }),
  };
}

function parseCaret(stored: unknown): ComposerText['caret'] {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { field, start, end } = stored as Record<string, unknown>;
  const known = COMPOSER_FIELDS.find((one) => one === field);
  if (known === undefined || typeof start !== 'number' || typeof end !== 'number') return undefined;
  return { field: known, start, end };
}
