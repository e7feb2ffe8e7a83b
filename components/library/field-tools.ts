import {
  continueList,
  nextCloze,
  toggleList,
  toggleSigns,
  wrapCloze,
  type Chosen,
  type Signs,
  type TextEdit,
} from '@/lib/domain/note/field-edits';
import type { FieldText } from '@/lib/domain/note/field-text';
import { t } from '@/lib/i18n/t';
import { replaceText } from './field-input';

/** What the bar above the fields does to the one that is written in. */
export const TOOLS = ['bold', 'italic', 'code', 'list', 'cloze', 'clozeSame', 'picture'] as const;
export type Tool = (typeof TOOLS)[number];

interface Keys {
  /** As `aria-keyshortcuts` names it, behind Control or Meta. */
  readonly key: string;
  readonly shift?: true;
  readonly alt?: true;
}

/** With Ctrl, on a Mac with Cmd. */
export const TOOL_KEYS: Readonly<Record<Tool, Keys>> = {
  bold: { key: 'B' },
  italic: { key: 'I' },
  code: { key: 'E' },
  list: { key: '8', shift: true },
  cloze: { key: 'C', shift: true },
  clozeSame: { key: 'C', shift: true, alt: true },
  picture: { key: 'F', shift: true },
};

const MARKDOWN: Readonly<Record<'bold' | 'italic' | 'code', Signs>> = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  code: ['`', '`'],
};
const HTML: typeof MARKDOWN = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  code: ['<code>', '</code>'],
};

/** The tool whose keys were pressed. */
export function toolOf(event: KeyboardEvent): Tool | undefined {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  return TOOLS.find((tool) => {
    const { key, shift = false, alt = false } = TOOL_KEYS[tool];
    if (event.shiftKey !== shift || event.altKey !== alt) return false;
    // With Shift or Alt a key may write another letter than the one that stands on it.
    const code = /\d/.test(key) ? `Digit${key}` : `Key${key}`;
    return event.key.toUpperCase() === key || ((shift || alt) && event.code === code);
  });
}

/** "Ctrl+Shift+C", or "⇧⌘C". */
export function keysText({ key, shift, alt }: Keys): string {
  if (isMac()) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}⌘${key}`;
  const names = [t('settingsKeyCtrl'), alt && 'Alt', shift && t('settingsKeyShift'), key];
  return names.filter(Boolean).join('+');
}

/** The same as assistive technology wants it. */
export function keysName({ key, shift, alt }: Keys): string {
  return [isMac() ? 'Meta' : 'Control', alt && 'Alt', shift && 'Shift', key]
    .filter(Boolean)
    .join('+');
}

/** Uses a tool on a field; `texts` are those of all fields, whose blanks are counted through. */
export function useTool(
  area: HTMLTextAreaElement,
  tool: Exclude<Tool, 'picture'>,
  { mode, texts }: { readonly mode: FieldText['mode']; readonly texts: readonly string[] },
): void {
  const chosen = chosenIn(area);
  replaceText(area, editOf(tool));

  function editOf(one: typeof tool): TextEdit {
    switch (one) {
      case 'cloze':
        return wrapCloze(chosen, nextCloze(texts, false));
      case 'clozeSame':
        return wrapCloze(chosen, nextCloze(texts, true));
      case 'list':
        return toggleList(chosen);
      case 'bold':
      case 'italic':
        return toggleSigns(chosen, (mode === 'html' ? HTML : MARKDOWN)[one]);
      case 'code':
        return toggleSigns(chosen, codeSigns(mode, area.value.slice(chosen.start, chosen.end)));
    }
  }
}

/** Goes on with a list where the cursor stands in one; whether it did. */
export function goOnWithList(area: HTMLTextAreaElement): boolean {
  const edit = continueList(chosenIn(area));
  if (edit) replaceText(area, edit);
  return edit !== undefined;
}

function codeSigns(mode: FieldText['mode'], chosen: string): Signs {
  if (mode === 'html') return HTML.code;
  return mode === 'markdown' && chosen.includes('\n') ? ['```\n', '\n```'] : MARKDOWN.code;
}

function chosenIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Chosen {
  return { text: value, start: selectionStart, end: selectionEnd };
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
