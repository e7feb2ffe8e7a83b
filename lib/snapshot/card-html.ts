import { applyInlineStyle } from './inline-style';

/**
 * The one way for foreign HTML into a page.
 * - Nothing runs: `Element.setHTML` with our one configuration, inside a shadow root.
 * - Nothing loads: addresses and styles are renamed before parsing and only known kinds come back.
 * - What is stored stays verbatim; this is called wherever stored HTML becomes DOM.
 */
export function showCardHtml(host: Element, html: string): void {
  const root: ShownRoot = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  if (root.shownHtml === html) return;
  root.shownHtml = html;
  if (root.adoptedStyleSheets.length === 0) root.adoptedStyleSheets = [contentSheet()];
  const body = root.ownerDocument.createElement('div');
  body.className = 'content';
  // The host's own `dir=auto` does not look into its shadow root.
  body.dir = 'auto';
  body.setHTML(defuse(html), { sanitizer: sanitizer() });
  body.querySelectorAll('[data-style]').forEach(restoreStyle);
  body.querySelectorAll('[data-src]').forEach(restoreSource);
  body.querySelectorAll('a[data-href]').forEach(restoreLink);
  root.replaceChildren(body);
}

/** Remembers what it shows, so that the app leaves what the first frame painted. */
interface ShownRoot extends ShadowRoot {
  shownHtml?: string;
}

/** Attributes that load, style or run something, renamed so that the parser only ever sees data. */
const ACTIVE = /(\s)(style|src|srcset|href|poster|background|on[a-z]+)(\s*=)/gi;

function defuse(html: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(ACTIVE, '$1data-$2$3'));
}

const TEXT_MARKUP =
  'a abbr b bdi bdo big blockquote br center cite code dd del details dfn div dl dt em figcaption ' +
  'figure font h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp small span ' +
  'strike strong sub summary sup u ul var wbr';
const TABLES = 'caption col colgroup table tbody td tfoot th thead tr';
const MEDIA = 'audio img source video';
const MATH =
  'math annotation mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
  'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

let configured: Sanitizer | undefined;

function sanitizer(): Sanitizer {
  configured ??= new Sanitizer({
    elements: [
      ...`${TEXT_MARKUP} ${TABLES} ${MEDIA}`.split(' '),
      ...MATH.split(' ').map((name) => ({ name, namespace: MATHML })),
    ],
    attributes:
      'align alt class colspan controls dir display height lang mathvariant open rowspan start title type valign width'.split(
        ' ',
      ),
    dataAttributes: true,
    comments: false,
  });
  return configured;
}

function restoreStyle(element: Element): void {
  if (element instanceof HTMLElement) applyInlineStyle(element, element.dataset.style ?? '');
}

/** A stored picture or sound keeps its place until its bytes are there; anything else is named. */
function restoreSource(element: Element): void {
  const source = element.getAttribute('data-src') ?? '';
  if (element instanceof HTMLElement && source.startsWith('media:')) return keepPlace(element);
  if (
    element instanceof HTMLImageElement &&
    /^data:image\/(png|jpeg|gif|webp|avif);/i.test(source)
  ) {
    element.src = source;
    return;
  }
  nameMissing(element);
}

/** Shows the name of what cannot be shown in its place. */
export function nameMissing(element: Element): void {
  const name = element.ownerDocument.createElement('span');
  name.className = 'missing';
  name.textContent =
    element.getAttribute('alt') || fileName(element.getAttribute('data-src') ?? '');
  element.replaceWith(name);
}

/**
 * As large as it will be, from the first frame on: its own width where the author gave none, never
 * wider than its card nor higher than `--media-height`.
 */
function keepPlace(element: HTMLElement): void {
  const { style, dataset } = element;
  const [width, height] = [Number(dataset.width), Number(dataset.height)];
  if (!(width > 0 && height > 0)) return;
  style.aspectRatio ||= `${width}/${height}`;
  style.maxWidth ||= `min(100%, calc(var(--media-height, 40vh) * ${width / height}))`;
  if (!style.width && !style.height && !element.hasAttribute('width')) {
    style.width = `${width}px`;
  }
}

function restoreLink(link: Element): void {
  const target = link.getAttribute('data-href') ?? '';
  if (!/^https?:\/\//i.test(target)) return;
  link.setAttribute('href', target);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noreferrer noopener');
}

function fileName(address: string): string {
  return address.split(/[/\\?#]/).findLast((part) => part !== '') ?? address;
}

let sheet: CSSStyleSheet | undefined;

function contentSheet(): CSSStyleSheet {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(CONTENT_CSS);
  return sheet;
}

const CONTENT_CSS = `
:host { display: block; }
.content { overflow-wrap: anywhere; }
.content > :first-child { margin-block-start: 0; }
.content > :last-child { margin-block-end: 0; }
p, ul, ol, dl, pre, blockquote, table, figure { margin: 0 0 .7em; }
ul, ol { padding-inline-start: 1.3em; }
li + li { margin-block-start: .25em; }
h1, h2, h3, h4, h5, h6 { margin: 0 0 .4em; font-size: 1.1em; font-weight: 600; line-height: 1.25; }
a { color: var(--accent); text-underline-offset: 3px; }
img, video { max-width: 100%; max-height: var(--media-height, 40vh); height: auto; margin-block: .15em; border-radius: 8px; vertical-align: middle; }
img[data-src]:not([src]) { display: inline-block; color: #0000; background: var(--sunken); }
video { width: min(100%, calc(var(--media-height, 40vh) * 16 / 9)); aspect-ratio: 16/9; background: var(--sunken); }
audio { display: block; width: min(100%, 20rem); height: 44px; margin-block: .3em; }
code, kbd, samp, pre { font: .85em/1.5 var(--font-code); }
code, kbd, samp { padding: .1em .35em; border-radius: 6px; background: var(--sunken); }
pre { padding: 12px 16px; overflow-x: auto; border-radius: 12px; background: var(--sunken); white-space: pre; }
pre code { padding: 0; background: none; font-size: inherit; }
kbd { border: 1px solid var(--line); }
blockquote { padding-inline-start: 16px; border-inline-start: 2px solid var(--line); color: var(--ink-2); }
table { border-collapse: collapse; font-size: .85em; line-height: 1.5; }
th, td { padding: 4px 12px 4px 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
hr { height: 1px; margin: .7em 0; border: 0; background: var(--line); }
mark { background: var(--mark); color: inherit; border-radius: 3px; }
.cloze { color: var(--accent); font-weight: 600; }
.missing { padding: 2px 8px; border: 1px dashed var(--control); border-radius: 8px; color: var(--ink-3); font: 13px/18px var(--font-ui); }
`;
