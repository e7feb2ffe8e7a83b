/** A window that is covered paints nothing; then the app waits no longer than this. */
const LONGEST_FRAME_MS = 200;

/** Calls `start` once the page is looked at: a tab restored or opened in the background waits. */
export function whenVisible(page: Window, start: () => void): void {
  if (page.document.visibilityState === 'visible') return start();
  const onVisible = () => whenVisible(page, start);
  page.document.addEventListener('visibilitychange', onVisible, { once: true });
}

/**
 * Calls `start` once the first frame is on the screen: one that is only being drawn shares the
 * processor with whatever starts now. A page that painted nothing yet has nothing to wait for.
 */
export function afterFirstFrame(page: Window, start: () => void): void {
  if (!page.morselFirstPaint?.card) return start();
  let hasStarted = false;
  const once = () => {
    if (!hasStarted) start();
    hasStarted = true;
  };
  const observer = new PerformanceObserver(() => {
    observer.disconnect();
    once();
  });
  observer.observe({ type: 'paint', buffered: true });
  page.setTimeout(once, LONGEST_FRAME_MS);
}
