/** Anki's own size of text, to which an author's sizes in a field were chosen. */
const USUAL = 20;

/** Sizes in pixels or points become shares of the card's own size, never too small to read. */
export function scaleFonts(body: Element): void {
  const shares = new Map<Element, number>();
  for (const element of body.querySelectorAll<HTMLElement>('[style*=font]')) {
    const [, number, unit] = /^([\d.]+)(px|pt)$/.exec(element.style.fontSize) ?? [];
    if (number === undefined) continue;
    const pixels = Number(number) * (unit === 'pt' ? 4 / 3 : 1);
    const share = Math.min(2, Math.max(0.7, pixels / USUAL));
    const around = element.parentElement?.closest<HTMLElement>('[data-scaled]');
    element.style.fontSize = `${share / ((around && shares.get(around)) ?? 1)}em`;
    element.dataset.scaled = '';
    shares.set(element, share);
  }
}
