import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldHtml } from '@/lib/interchange/markdown/field-html';
import { findCards } from '@/lib/interchange/markdown/find-cards';
import { isSameHtml } from '@/lib/interchange/markdown-out/same-html';
import { writeCard, type MarkdownNote } from '@/lib/interchange/markdown-out/write-card';

/** What Markdown says, piece by piece, with everything that may go wrong between them. */
const piece = fc.constantFrom(
  'word',
  ' ',
  'a*b',
  '**bold**',
  '*soft*',
  '`co::de`',
  '_x_',
  '2 < 3 & 4',
  'R&amp;D',
  'a==b',
  '==mark==',
  '::',
  ':::',
  '#tag',
  '- item',
  '1. one',
  '$x_1$',
  '$a == b$',
  '$f::g$',
  '$$\\frac{a}{\\frac{b}{c}} < 1$$',
  'costs $5',
  '5$',
  '\\(a_1\\)',
  '[x]',
  'a_b',
  'C# ^x',
  '~5 ~x',
  '7',
  '==$y$==',
  '![](dog.png)',
  '[sound:a.mp3]',
  '<b>b</b>',
  'x<sup>2</sup>',
  '?',
  'Q: no',
  'A: yes',
  '---',
  '"quoted"',
  "it's",
  '~~gone~~',
  'ünï 漢字',
  '{{x}}',
  '[[link]]',
  'https://x.org',
  '\\*',
  '|',
  '<br>',
  '\n',
  '\n\n',
  '\n- a\n- b\n\n',
  '\n\n```py\nif a:\n  b == "::"\n```\n\n',
  '\n\n```\n$x$\n```\n\n',
  '\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n',
);
const markdown = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const html = markdown.map(fieldHtml);
/** The same as other programs write it. */
const foreign = fc.constantFrom(
  '[$]x_1[/$]',
  '[$$]a &lt; b[/$$]',
  '\\[\\begin{matrix}a &amp; b\\\\<br>c\\end{matrix}\\]',
  '\\(\\frac{a}{\\frac{b}{c}}\\)',
  '\\(x\\)2',
  '\\(\\$5\\)',
  '\\($\\)',
  '\\( a\\ \\)',
  '\\(`\\)',
  '<br>```js<br>a &lt; b;<br>&nbsp; c::d<br>```<br>',
  '<pre>a\n  b</pre>',
  '<pre><code class="language-py">a_b = "$x$"</code></pre>',
  '<div>a_b * c</div>',
  '<p>one</p><p>two</p>',
  '<img src="my dog.png" width="300">',
  '[sound:ü 1.mp3]',
  '10&nbsp;km &nbsp;',
  'US$ ',
  '5$, 6$',
  '<b>a</b>b',
  '<b>a.</b>b',
  '<mark>x</mark>',
  ' and ',
);
const elsewhere = fc.array(foreign, { minLength: 1, maxLength: 5 }).map((all) => all.join(''));
const filled = html.map((text) => `start ${text}`);
const hidden = fc
  .tuple(fc.constantFrom('', 'so '), fc.constantFrom('x', 'a*b', '<i>y</i>', 'https://x.org'), html)
  .map(([before, inner, after]) => `${before}{{c1::${inner}::hint}} ${after} {{c2::z}}`);
const tags = fc.uniqueArray(fc.constantFrom('verb', 'a::b', 'ä-1', 'x_y'), { maxLength: 2 });

function read(written: string) {
  const [card, ...more] = findCards(written).cards;
  if (card === undefined || more.length > 0)
    throw new Error(`${more.length + 1} cards: ${written}`);
  return { ...card, front: fieldHtml(card.front), back: fieldHtml(card.back) };
}

function expectSame(note: MarkdownNote): void {
  const written = writeCard(note);
  const card = read(written);
  expect([isSameHtml(card.front, note.front), card.front, written]).toEqual([
    true,
    card.front,
    written,
  ]);
  expect([isSameHtml(card.back, note.back), card.back, written]).toEqual([
    true,
    card.back,
    written,
  ]);
  expect(card.tags.toSorted()).toEqual(note.tags.toSorted());
}

describe('a note as Markdown', () => {
  it('is read back as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('basic', 'reversed'),
        filled,
        filled,
        tags,
        (kind, front, back, some) => {
          const note = { kind, front, back, tags: some } as const;
          expectSame(note);
          expect(read(writeCard(note)).kind).toBe(kind);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is read back as it was, whichever program wrote it', () => {
    fc.assert(
      fc.property(elsewhere, elsewhere, (front, back) => {
        expectSame({ kind: 'basic', front: `start ${front}`, back, tags: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('stays HTML where its tags lie thousands deep in each other', () => {
    const front = `${'<b>'.repeat(20_000)}x${'</b>'.repeat(20_000)}`;
    expect(writeCard({ kind: 'basic', front, back: 'y', tags: [] })).toBe(
      `Q: ${front}\nA: y\n\n---`,
    );
  });

  it('keeps its clozes with their hints', () => {
    fc.assert(
      fc.property(hidden, fc.oneof(fc.constant(''), filled), tags, (front, back, some) => {
        expectSame({ kind: 'cloze', front, back, tags: some });
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['hola', 'hello', 'hola::hello', 'one line'],
    ['a<br>b', '<b>c</b>', 'a\nb\n?\n**c**', 'several lines'],
    ['x', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>', 'x\n?\n- a\n- b', 'a list'],
    [
      'x',
      '<pre><code class="language-js">a == b\n</code></pre>',
      'x\n?\n```js\na == b\n```',
      'code',
    ],
    ['a*b*', '# six', 'a\\*b\\*::\\# six', 'signs of Markdown'],
    ['2 * 3 a_b a[0] C#', '-5', '2 * 3 a_b a\\[0] C#::-5', 'signs that mean nothing there'],
    ['a::b == c', 'Q: x', 'a\\:\\:b == c::Q\\: x', 'signs of cards'],
    ['\\(x^2\\)', '\\[y_1\\]', '$x^2$::$$y_1$$', 'formulas'],
    ['[$]a &lt; b[/$]', '[$$]c[/$$]', '$a < b$::$$c$$', 'formulas between older signs'],
    ['\\(a{{b}}\\)', '\\(c\\)2', '$a{{b}}$::\\(c\\)2', 'a formula that a digit follows'],
    ['costs $5 and $6', '$5x$', 'costs $5 and $6::\\$5x\\$', 'money'],
    ['x', '```py<br>if a:<br>&nbsp; b<br>```', 'x\n?\n```py\nif a:\n  b\n```', 'typed code'],
    ['x', 'so:<br><pre>a\n b</pre>', 'x\n?\nso:\n```\na\n b\n```', 'text and code'],
    ['<img src="my dog.png">', '[sound:a b.mp3]', '![[my dog.png]]::![[a b.mp3]]', 'media'],
    [
      '<ul><li>a<ul><li>$b$</li></ul></li><li>c</li></ul>',
      'so<ol start="3"><li>x</li></ol>',
      'Q:\n- a\n  - \\$b\\$\n- c\nA: so\n\n3. x\n\n---',
      'a list in a list',
    ],
    [
      '<a href="https://a.test/?a=1&amp;b=2">p</a>',
      '<s>x</s>',
      '[p](https://a.test/?a=1&b=2)::~~x~~',
      'a link',
    ],
    ['so <mark>x</mark>', 'H<sub>2</sub>O', 'so ==x==::H<sub>2</sub>O', 'a mark, and tags'],
    ['<div>2 * 3</div>', 'y', '<div>2 * 3</div>::y', 'text within HTML'],
    [
      '<div style="color:red">x</div>',
      'y',
      '<div style="color:red">x</div>::y',
      'HTML it has no form for',
    ],
    ['x', '<p>one</p>\n<p>two</p>', 'Q: x\nA: one\n\ntwo\n\n---', 'paragraphs'],
  ])('%j and %j are %j: %s', (front, back, written) => {
    expect(writeCard({ kind: 'basic', front, back, tags: [] })).toBe(written);
  });

  it.each([
    ['{{c1::\\(\\frac{a}{b} }\\)}}', '{{c1::$\\frac{a}{b} }$}}', 'a hidden formula'],
    ['\\(a {{c1::b}} c\\)', '$a {{c1::b}} c$', 'a cloze in a formula'],
    ['{{c1::$5}} or {{c2::US$}}', '{{c1::\\$5}} or {{c2::US\\$}}', 'hidden money'],
  ])('%j is %j: %s', (front, written) => {
    expect(writeCard({ kind: 'cloze', front, back: '', tags: [] })).toBe(written);
  });
});
