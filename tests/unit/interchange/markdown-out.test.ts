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
  'costs $5',
  '\\(a_1\\)',
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
  '\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n',
);
const markdown = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const html = markdown.map(fieldHtml);
const filled = html.map((text) => `start ${text}`);
const hidden = fc
  .tuple(fc.constantFrom('', 'so '), fc.constantFrom('x', 'a*b', '<i>y</i>', 'https://x.org'), html)
  .map(([before, inner, after]) => `${before}{{c1::${inner}::hint}} ${after} {{c2::z}}`);
const tags = fc.uniqueArray(fc.constantFrom('verb', 'a::b', 'ä-1', 'x_y'), { maxLength: 2 });

function read(written: string) {
  const [card, ...more] = findCards(written);
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
    ['2 * 3', '# six', '2 \\* 3::\\# six', 'signs of Markdown'],
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
});
