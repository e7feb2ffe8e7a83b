/**
 * The files of something pasted or dropped. A piece of a table or a document comes as text and as a
 * picture of itself: then the text is meant.
 */
export function filesOf(data: DataTransfer | null): readonly File[] {
  if (data === null || data.getData('text/plain') !== '') return [];
  return [...data.files];
}

/** Writes at the cursor as if it was typed, so that Ctrl+Z takes it out again. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  if (text === '') return;
  area.focus();
  // Deprecated, and the one way into the field's own undo in both browsers.
  if (document.execCommand?.('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
