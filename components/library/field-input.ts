import type { TextEdit } from '@/lib/domain/note/field-edits';
import type { FieldText } from '@/lib/domain/note/field-text';

/**
 * The files of something pasted or dropped. A piece of a table or a document comes as text and as a
 * picture of itself: then the text is meant.
 */
export function filesOf(data: DataTransfer | null): readonly File[] {
  if (data === null || data.getData('text/plain') !== '') return [];
  return [...data.files];
}

/**
 * Writes at the field's cursor as if it was typed, so that Ctrl+Z takes it out again. Whoever types
 * elsewhere by now is left there.
 */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  if (text === '') return;
  const isHere = document.activeElement === area;
  // Deprecated, and the one way into the field's own undo in both browsers.
  if (isHere && document.execCommand?.('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** The same for pictures and sounds: beside each other in a text, and no word is glued to them. */
export function insertMedia(
  area: HTMLTextAreaElement,
  { mode, marks = {} }: Pick<FieldText, 'mode' | 'marks'>,
  tokens: string,
): void {
  if (tokens === '' || mode === 'html') return insertText(area, tokens);
  const before = area.value.slice(0, area.selectionStart);
  const isBeside = Object.keys(marks).some((mark) => before.endsWith(mark));
  const gap = /\S$/.test(before) ? '\n' : '';
  const end = /^\S/.test(area.value.slice(area.selectionEnd)) ? '\n' : '';
  insertText(area, (isBeside ? ' ' : gap) + tokens + end);
}

/** Changes a part of the field as if it was typed, and chooses what the edit says. */
export function replaceText(area: HTMLTextAreaElement, edit: TextEdit): void {
  area.focus();
  area.setSelectionRange(edit.from, edit.to);
  if (edit.insert !== '') insertText(area, edit.insert);
  else if (edit.from !== edit.to) takeOut(area);
  area.setSelectionRange(edit.start, edit.end);
}

/** What is chosen, as with the Delete key. */
function takeOut(area: HTMLTextAreaElement): void {
  if (document.execCommand?.('delete')) return;
  area.setRangeText('');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
