/**
 * Calls `start` once the page is looked at and its first frame is out.
 * - A tab restored or opened in the background takes no card and opens no database until then.
 * - A page that painted nothing yet has nothing to wait for.
 */
export function whenSeen(page: Window, start: () => void): void {
  if (page.document.visibilityState !== 'visible') {
    const onVisible = () => whenSeen(page, start);
    page.document.addEventListener('visibilitychange', onVisible, { once: true });
  } else if (page.morselFirstPaint?.card) {
    page.requestAnimationFrame(() => page.setTimeout(start));
  } else start();
}
