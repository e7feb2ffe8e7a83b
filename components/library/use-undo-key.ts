import { useEffect } from 'preact/hooks';

/** There Ctrl+Z is the browser's. */
const TEXT_FIELD = 'textarea, [contenteditable], input:not([type="checkbox"])';

/** Ctrl+Z, wherever on the page the focus is but in a text field: what was pressed may be gone by then. */
export function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      if (!isUndo || event.shiftKey || event.altKey || event.defaultPrevented) return;
      const isInField = event.target instanceof Element && event.target.matches(TEXT_FIELD);
      if (isInField || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [undo]);
}
