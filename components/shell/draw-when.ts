/** How long a blank page is better than one that changes at once. */
const PATIENCE_MS = 150;

/** Draws a page once, with what it waits for; before that only where this takes longer than a moment. */
export async function drawWhen(isHere: Promise<unknown>, draw: () => void): Promise<void> {
  const late = setTimeout(draw, PATIENCE_MS);
  // What did not come is reported by whoever asked for it; the page has to stand all the same.
  await isHere.catch(() => undefined);
  clearTimeout(late);
  draw();
}
