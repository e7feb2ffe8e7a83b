/** Resolves once the button or finger that is down is up, and what it pressed has heard of that. */
export function pressReleased(): Promise<void> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const end = (event: Event) => {
      // A press takes the focus from a field, too; only the window's own means that it ends elsewhere.
      if (event.type === 'blur' && event.target !== window) return;
      heard.abort();
      // The click comes after the pointer is up, before any timer.
      setTimeout(resolve);
    };
    for (const type of ['pointerup', 'pointercancel', 'dragend', 'blur']) {
      window.addEventListener(type, end, { capture: true, signal: heard.signal });
    }
  });
}
