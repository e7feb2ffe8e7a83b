import type { ReducedCss } from './author-look';

/** What every card's content has. Most cards are words, and need no more. */
const WORDS = `
:host { display: block; }
.morsel-body { overflow-wrap: anywhere; }
`;

/** What content with markup has, whoever styles it: nothing of it stands outside its side. */
const MARKUP = `
:host { contain: content; }
img, video { max-width: 100%; max-height: var(--media-height, 40vh); height: auto; margin-block: .15em; border-radius: 8px; object-fit: contain; vertical-align: middle; }
img[data-src]:not([src]) { display: inline-block; color: #0000; background: var(--sunken); }
video { width: min(100%, calc(var(--media-height, 40vh) * 16 / 9)); aspect-ratio: 16/9; background: var(--sunken); }
audio { display: block; width: min(100%, 20rem); height: 44px; margin-block: .3em; }
summary:focus-visible, a:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.hint > summary { width: fit-content; cursor: pointer; }
math { font-family: 'Cambria Math', 'STIX Two Math', 'Latin Modern Math', 'DejaVu Math TeX Gyre', math; font-weight: 400; line-height: normal; letter-spacing: 0; }
.tex { display: block; padding-block: .15em; overflow: auto hidden; }
.hl { margin-block: .35em .7em; padding: 12px 16px; overflow-x: auto; border-radius: 12px; background: var(--sunken); color: var(--ink); font: .85em/1.5 var(--font-code); text-align: start; }
.hl-k { color: var(--dot-3); }
.hl-s { color: var(--dot-6); }
.hl-n { color: var(--dot-5); }
.hl-t { color: var(--dot-2); }
.hl-c { color: var(--ink-2); font-style: italic; }
.morsel-body input.typed { display: block; box-sizing: border-box; width: min(100%, 22rem); margin-block-start: 12px; min-height: 44px; padding: 4px 12px; border: 1px solid var(--control); border-radius: 12px; background: var(--card); color: var(--ink); font: 400 max(17px, .6em)/1.4 var(--font-content); }
code[data-typed]:not(.shown) { display: block; margin-block-end: var(--typed-room); line-height: var(--typed-line); }
.trouble { margin: 16px 0 0; padding-block-start: 12px; border-block-start: 1px solid var(--line); color: var(--ink-2); font: 400 15px/22px var(--font-ui); letter-spacing: 0; text-align: start; text-wrap: pretty; }
.missing { padding: 2px 8px; border: 1px dashed var(--control); border-radius: 8px; color: var(--ink-3); font: 13px/18px var(--font-ui); }
@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important; } }
`;

/** Morsel's own look, for content that nobody styled. */
const OWN = `
.morsel-body > :first-child { margin-block-start: 0; }
.morsel-body > :last-child { margin-block-end: 0; }
p, ul, ol, dl, pre, blockquote, table, figure { margin: 0 0 .7em; }
ul, ol { padding-inline-start: 1.3em; }
li + li { margin-block-start: .25em; }
h1, h2, h3, h4, h5, h6 { margin: 0 0 .4em; font-size: 1.1em; font-weight: 600; line-height: 1.25; }
a { color: var(--accent); text-underline-offset: 3px; }
code, kbd, samp, pre { font: .85em/1.5 var(--font-code); }
code, kbd, samp { padding: .1em .35em; border-radius: 6px; background: var(--sunken); }
pre { padding: 12px 16px; overflow-x: auto; border-radius: 12px; background: var(--sunken); white-space: pre; }
pre code, code.typed { padding: 0; background: none; font-size: inherit; }
code.typed { font-family: inherit; font-weight: 600; }
kbd { border: 1px solid var(--line); }
blockquote { padding-inline-start: 16px; border-inline-start: 2px solid var(--line); color: var(--ink-2); }
table { border-collapse: collapse; font-size: .85em; line-height: 1.5; }
th, td { padding: 4px 12px 4px 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
hr { height: 1px; margin: .7em 0; border: 0; background: var(--line); }
mark { background: var(--mark); color: inherit; border-radius: 3px; }
.cloze { color: var(--accent); font-weight: 600; }
rt { font-size: .45em; color: var(--ink-2); letter-spacing: 0; }
.hint { font-size: .8em; }
.hint > summary { color: var(--accent); font: 500 max(15px, .5em)/1.6 var(--font-ui); letter-spacing: 0; }
`;

/** Under an author's sheet: the browser's own defaults, kept inside the card. */
const UNDER_AUTHOR = `
.morsel-root { border-radius: 12px; font-weight: 400; line-height: 1.4; letter-spacing: normal; text-wrap: wrap; hyphens: manual; }
.morsel-body { box-sizing: border-box; min-height: 100%; padding: var(--author-inset, 0); border-radius: 12px; }
.cloze { color: var(--accent); font-weight: bold; }
a { color: var(--accent); }
`;

const made = new Map<string, CSSStyleSheet>();

/** The sheets of a card's content, in order; an author's is one that was reduced before. */
export function cardSheets(html: string, author: ReducedCss | undefined): CSSStyleSheet[] {
  const own = html.includes('<') ? [MARKUP, OWN] : [];
  const texts = author !== undefined ? [MARKUP, UNDER_AUTHOR, author] : own;
  return [WORDS, ...texts].map(sheetOf);
}

/** Each is made once per page: cards of one note type share it. */
function sheetOf(css: string): CSSStyleSheet {
  const before = made.get(css);
  if (before) return before;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  made.set(css, sheet);
  return sheet;
}
