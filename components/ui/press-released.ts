/** Resolves once the button or finger that is down is up, and what it pressed has heard of that. */
export function pressReleased(): Promise<void> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    for (const type of ['pointerup', 'pointercancel', 'dragend', 'blur']) {
      const end = () => {
        heard.abort();
        // The click comes after the pointer is up, before any timer.
        setTimeout(resolve);
      };
      window.addEventListener(type, end, { capture: true, signal: heard.signal });
    }
  });
}
