/** A window that is covered paints nothing; then the app waits no longer than this. */
const LONGEST_FRAME_MS = 200;

/**
 * Calls `start` once the page is looked at and its first frame is on the screen.
 * - A tab restored or opened in the background takes no card and opens no database until then.
 * - A frame that is only being drawn shares the processor with whatever starts now: so not before it
 *   is out. No gain over the first animation frame could be measured.
 * - A page that painted nothing yet has nothing to wait for.
 */
export function whenSeen(page: Window, start: () => void): void {
  if (page.document.visibilityState !== 'visible') {
    const onVisible = () => whenSeen(page, start);
    page.document.addEventListener('visibilitychange', onVisible, { once: true });
  } else if (page.morselFirstPaint?.card) whenPainted(page, start);
  else start();
}

function whenPainted(page: Window, start: () => void): void {
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
