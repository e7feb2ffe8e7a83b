import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePiece, texPiece } from '@/lib/domain/typeset/piece';
import { piecesOf, setPieces } from '@/lib/domain/typeset/set-pieces';
import { splitPieces } from '@/lib/domain/typeset/split-pieces';

const LONG = 'x'.repeat(4001);

describe('TeX in a side', () => {
  it.each([
    ['round brackets', 'a \\(x^2\\) b', texPiece('inline', 'x^2')],
    ['square brackets', '\\[x\\]', texPiece('display', 'x')],
    ['Anki, in a line', '[$]x[/$]', texPiece('inline', 'x')],
    ['Anki, by itself', '[$$]x[/$$]', texPiece('display', 'x')],
    ['Anki, a text', '[LaTeX]let $x$[/latex]', texPiece('latex', 'let $x$')],
    ['entities and breaks', '\\(a &lt; b&nbsp;\\\\<br>c\\)', texPiece('inline', 'a < b \\\\ c')],
    ['markup inside', '\\(<b>x</b><span class="cloze">y</span>\\)', texPiece('inline', 'xy')],
    ['a line break of its own', '\\[a \\\\[4pt] b\\]', texPiece('display', 'a \\\\[4pt] b')],
  ])('is found between %s', (_what, html, piece) => {
    expect(piecesOf([html])).toEqual([piece]);
  });

  it.each([
    ['code', '<code>\\(x\\)</code> <pre>\\[y\\]</pre>'],
    ['an attribute', '<span data-cloze="\\(x\\)">[...]</span>'],
    ['a comment', '<!-- \\(x\\) -->'],
    ['a style', '<style>a { content: "\\(x\\)" }</style>'],
    ['signs without an end', '\\(x [$]y \\[z [latex]'],
    ['nothing between the signs', '\\( \\) [$]<br>[/$]'],
    ['more than a formula is', `\\(${LONG}\\)`],
  ])('is not found in %s', (_what, html) => {
    expect(piecesOf([html])).toEqual([]);
    expect(setPieces(html, new Map())).toBe(html);
  });
});

describe('code in a side', () => {
  it.each([
    ['an element', '<pre><code class="language-js">a &lt; 1\n</code></pre>', 'js', 'a < 1\n'],
    ['another name', '<pre>\n<code class="x lang-C++">a</code>\n</pre>', 'c++', 'a'],
    ['fences', 'See:<br>```py<br>a<br>&nbsp;&nbsp;b<br>```<br>c', 'py', 'a\n  b'],
    ['fences in blocks', '<div>```js</div><div>a</div><div>b</div><div>```</div>', 'js', 'a\nb'],
    ['fences in lines', '```sql\nselect 1\n```', 'sql', 'select 1'],
  ])('is found as %s', (_what, html, language, source) => {
    expect(piecesOf([html])).toEqual([codePiece(language, source)]);
  });

  it.each([
    ['names no language', '<pre><code>a</code></pre>'],
    ['is coloured already', '<pre><code class="language-js"><span>a</span></code></pre>'],
    ['stands in a line', 'a ```b``` c'],
    ['has no end', '```js<br>a'],
  ])('stays as it is where it %s', (_what, html) => {
    expect(setPieces(html, new Map())).toBe(html);
    expect(piecesOf([html])).toEqual([]);
  });

  it('between fences is code without colours where there are none', () => {
    expect(setPieces('a<br>```<br>b &lt; c<br>```<br>d', new Map())).toBe(
      'a<br><div><pre class="hl"><code>b &lt; c</code></pre></div>d',
    );
    const blank = '<span class="cloze">[...]</span>';
    expect(setPieces(`\`\`\`js<br>a = ${blank}<br>\`\`\``, new Map())).toBe(
      `<pre class="hl"><code>a = ${blank}</code></pre>`,
    );
  });
});

describe('a side with its pieces set', () => {
  const set = new Map([
    [texPiece('inline', 'x').id, '<math></math>'],
    [texPiece('inline', 'broken{').id, ''],
  ]);

  it('has them in place, and as they are written where they could not be set', () => {
    expect(setPieces('<i>\\(x\\)</i> \\(broken{\\) \\(new\\)', set)).toBe(
      '<i><math></math></i> \\(broken{\\) \\(new\\)',
    );
  });

  it('is the same side where nothing is set, whatever it is made of', () => {
    const scrap = fc.constantFrom(
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '[$]',
      '[/$]',
      '[latex]',
      '[/latex]',
      '<pre>',
      '</pre>',
      '<code class="language-js">',
      '</code>',
      '<br>',
      '<!--',
      '-->',
      '<div>',
      'x',
      '<',
      '>',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 30 }), (scraps) => {
        const html = scraps.join('');
        expect(setPieces(html, new Map())).toBe(html);
        expect(
          splitPieces(html)
            .map(({ written }) => written)
            .join(''),
        ).toBe(html);
      }),
    );
  });

  it.each(['\\(', '[$]', '[latex]', '<pre>', '<code ', '```<br>', '<br>```', '<!--', '</code> '])(
    'takes time in step with its length, of %s again and again',
    (scrap) => {
      const timeOf = (count: number) => {
        const html = scrap.repeat(count);
        const start = performance.now();
        splitPieces(html);
        return performance.now() - start;
      };
      timeOf(1000);
      expect(timeOf(40_000)).toBeLessThan(1500);
    },
  );
});
