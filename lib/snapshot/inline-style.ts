/** Properties that an author may set on a piece of a card: how text looks, nothing about its place. */
const ALLOWED = new Set(
  (
    'color background-color font-family font-size font-style font-weight font-variant ' +
    'letter-spacing line-height text-align text-decoration text-decoration-color ' +
    'text-decoration-line text-decoration-style text-indent text-transform vertical-align ' +
    'white-space word-spacing direction unicode-bidi border border-color border-style border-width ' +
    'border-radius padding margin width height max-width max-height list-style-type opacity'
  ).split(' '),
);

/** Values that could load something or reach outside the card. */
const FORBIDDEN = /url\(|image\(|image-set\(|element\(|paint\(|expression|@|\\|var\(|attr\(/i;

/** Applies the harmless part of a `style` attribute through CSSOM, which a strict CSP allows. */
export function applyInlineStyle(element: HTMLElement, style: string): void {
  for (const declaration of style.split(';')) {
    const cut = declaration.indexOf(':');
    const name = declaration.slice(0, cut).trim().toLowerCase();
    const value = declaration.slice(cut + 1).trim();
    if (cut > 0 && ALLOWED.has(name) && !FORBIDDEN.test(value)) {
      element.style.setProperty(name, value.replace(/!important$/i, ''));
    }
  }
}
