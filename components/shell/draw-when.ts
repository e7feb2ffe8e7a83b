import { render, type ComponentChild } from 'preact';
import { framePainted } from '@/components/ui/frame-painted';

/** How long a blank page is better than one that changes at once. */
const PATIENCE_MS = 150;
/** The same where the page shows what it showed last. */
const PAINTED_PATIENCE_MS = 3000;
const PAINTED = 'body > [inert]';

/**
 * Draws a page once, with what it waits for; before that only where this takes longer than a moment.
 * It takes the place of what was painted before the app was here.
 */
export async function drawWhen(
  isHere: Promise<unknown>,
  view: () => ComponentChild,
): Promise<void> {
  const draw = () => {
    clearPainted(document);
    render(view(), document.body);
  };
  const late = setTimeout(
    draw,
    document.querySelector(PAINTED) ? PAINTED_PATIENCE_MS : PATIENCE_MS,
  );
  // What did not come is reported by whoever asked for it; the page has to stand all the same.
  await isHere.catch(() => undefined);
  clearTimeout(late);
  draw();
}

function clearPainted(page: Document): void {
  page.querySelector(PAINTED)?.remove();
  page.adoptedStyleSheets = [];
}

/** Resolves once what was painted is in sight; at once where nothing was. */
export async function paintedInSight(page: Document): Promise<void> {
  if (page.querySelector(PAINTED) !== null) await framePainted();
}
