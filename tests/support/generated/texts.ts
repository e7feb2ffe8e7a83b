import fc from 'fast-check';

/** Pieces of HTML that browsers were made to run, to load or to hang by. */
const HTML = [
  '<script>__pwned = 1</script>',
  '<img src=x onerror="__pwned = 1">',
  '<img src="https://evil.example/a.png">',
  '<img srcset="https://evil.example/b.png 2x" loading=eager>',
  '<svg onload="__pwned = 1"><use href="https://evil.example/s.svg#x"/></svg>',
  '<svg><style><img src=x onerror=__pwned=1></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=__pwned=1&gt;">',
  '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
  '<iframe src="https://evil.example/"></iframe>',
  '<object data="https://evil.example/o"></object><embed src="https://evil.example/e">',
  '<a href="javascript:__pwned=1">a</a><a href="//evil.example" ping="https://evil.example/p">b</a>',
  '<link rel=stylesheet href="https://evil.example/l.css"><link rel=prefetch href="//evil.example/p">',
  '<style>@import "https://evil.example/i.css"; * { background: url(//evil.example/bg) }</style>',
  '<base href="https://evil.example/"><img src="c.png">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><input autofocus onfocus=__pwned=1><button>x</button></form>',
  '<video autoplay src="https://evil.example/v.mp4" poster="//evil.example/p.png"></video>',
  '<audio autoplay><source src="https://evil.example/a.mp3"></audio>[sound:../../../x.mp3]',
  '<details open ontoggle=__pwned=1><summary>d</summary></details>',
  '<template><script>__pwned=1</script></template><noscript><img src=x onerror=__pwned=1></noscript>',
  '<div style="position:fixed;inset:0;background:url(https://evil.example/st)">s</div>',
  '<p style="width:expression(__pwned=1);behavior:url(#x)">',
  '<custom-element onclick=__pwned=1 is=x></custom-element><portal src="https://evil.example"></portal>',
  '<img src="data:image/svg+xml,<svg onload=__pwned=1>">',
  '<b',
  '</div></div></body></html>',
  '<!--',
  '-->',
  '<![CDATA[',
  '&#x3c;script&#x3e;',
  '\0',
  '\u2028',
  '<table><td><tr>',
  '<p>plain words</p>',
  'word',
  ' ',
  '<ruby>a<rt>b</ruby>',
];
const TEMPLATE = [
  '{{Front}}',
  '{{Back}}',
  '{{FrontSide}}',
  '{{#Front}}',
  '{{/Front}}',
  '{{^Back}}',
  '{{/Back}}',
  '{{cloze:Front}}',
  '{{type:Front}}',
  '{{hint:Back}}',
  '{{furigana:kana:Front}}',
  '{{text:Front}}',
  '{{Tags}}',
  '{{Nobody}}',
  '{{',
  '}}',
  '{{{{',
  '{{#Front',
  '{{tts en_US:Front}}',
  '{{=<% %>=}}',
];
const CLOZE = [
  '{{c1::',
  '{{c1,2::',
  '{{c999::',
  '::hint}}',
  '}}',
  '{{c1::a}}',
  '{{c::b}}',
  '{{c-1::c}}',
];
const CSS = [
  '.card {',
  '}',
  'color: red;',
  'background: url(https://evil.example/css);',
  '@import url(//evil.example);',
  '@font-face { src: url(//evil.example/f) }',
  '* {',
  'position: fixed;',
  ':has(',
  'inset: 0;',
  '/*',
  '*/',
  '@media print {',
  '--x: url(//evil.example/v);',
  'content: "\\',
  '<!--',
  '</style><script>__pwned=1</script>',
  ':host {',
  '@layer a;',
  'animation: x 1ms infinite;',
  '@keyframes x {',
  '&'.repeat(40),
  '.a '.repeat(200),
];

const some = (pieces: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength }).map((found) => found.join(''));

/** A field of a note. */
export const fieldHtml = fc.oneof(some(HTML, 6), some([...HTML, ...CLOZE], 10));
/** One side of a template. */
export const templateHtml = some([...TEMPLATE, ...HTML], 8);
/** The sheet of a note type. */
export const sheetCss = some(CSS, 12);

const HEADERS =
  '#separator:comma|#separator:tab|#separator:Semicolon|#separator:x|#html:true|#html:false|#tags:a b|#columns:A,B|#notetype:Basic|#deck:A::B|#deck column:2|#tags column:3|#guid column:1|#notetype column:9|#tags column:-1|tags:old style'.split(
    '|',
  );
const CELLS = [
  ...HTML,
  '"',
  '""',
  '"a\nb"',
  ',',
  '\t',
  ';',
  ':',
  '|',
  ' ',
  "=cmd|' /C calc'!A0",
  'é',
  '日本',
  'Q: a',
  'A: b',
  '::',
  '?',
];

/** A file of text: headers that may say anything, then lines of cells, in one of several encodings. */
export const textFiles: fc.Arbitrary<Uint8Array<ArrayBuffer>> = fc
  .tuple(
    fc.array(fc.constantFrom(...HEADERS), { maxLength: 5 }),
    fc.array(some(CELLS, 8), { minLength: 1, maxLength: 20 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('utf-8', 'utf-8', 'utf-8 with mark', 'utf-16', 'latin1'),
  )
  .map(([headers, lines, newline, encoding]) =>
    encoded([...headers, ...lines].join(newline), encoding),
  );

function encoded(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-16') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  if (encoding === 'latin1') return new Uint8Array(Buffer.from(text, 'latin1'));
  return new Uint8Array(Buffer.from(encoding === 'utf-8' ? text : `\uFEFF${text}`));
}
