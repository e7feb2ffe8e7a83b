const FOCUSABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled)';

/**
 * Remembers where the focus is, and gives back how it returns there. Where that element is gone or hidden
 * by then, it goes to the nearest around it that can have it; one that is somewhere else by then stays,
 * and a page that had it nowhere keeps it nowhere.
 */
export function rememberFocus(): () => void {
  const path: Element[] = [];
  const { activeElement, body } = document;
  for (let at = activeElement; at && at !== body; at = at.parentElement) path.push(at);
  return () => {
    for (const place of path) {
      if (hasFocus()) return;
      if (place.isConnected) focusIn(place);
    }
  };
}

function focusIn(place: Element): void {
  const own = place.matches(FOCUSABLE) ? [place] : [];
  for (const element of [...own, ...place.querySelectorAll<HTMLElement>(FOCUSABLE)]) {
    // What is hidden cannot have it.
    if (element instanceof HTMLElement) element.focus();
    if (hasFocus()) return;
  }
}

function hasFocus(): boolean {
  return document.activeElement !== null && document.activeElement !== document.body;
}
