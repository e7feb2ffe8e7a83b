import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePiece, texPiece } from '@/lib/domain/typeset/piece';
import { setPiece } from '@/lib/typeset/set-piece';

const tex = (source: string) => setPiece(texPiece('inline', source));
const latex = (source: string) => setPiece(texPiece('latex', source));

describe('a formula', () => {
  it('is MathML without classes and without what MathML Core left out', () => {
    const everything =
      "\\overline{AB} + \\cancel{x} + \\boxed{y} + \\vec v + \\hat x + f'(x) + \\fbox{a}" +
      '+ \\begin{pmatrix}a&b\\\\c&d\\end{pmatrix} + \\begin{cases}1&x\\\\2&y\\end{cases}';
    const html = tex(everything);
    expect(html).toMatch(/^<math>.*<\/math>$/);
    expect(html).not.toMatch(/class=|<\/?menclose|notation|math-depth/);
    expect(html.match(/<mrow/g)?.length).toBe(html.match(/<\/mrow>/g)?.length);
  });

  it('by itself has a line of its own, which scrolls where it is too narrow', () => {
    expect(setPiece(texPiece('display', 'x'))).toMatch(
      /^<span class="tex"><math display="block"[^>]*>.*<\/math><\/span>$/,
    );
  });

  it.each([
    ['is unfinished', '\\frac{a'],
    ['names what TeX does not know', '\\nonexistent'],
    ['wants a link', '\\href{javascript:alert(1)}{x}'],
    ['wants an address', '\\url{https://evil.example}'],
    ['wants a picture', '\\includegraphics{https://evil.example/x.png}'],
    ['wants a class', '\\class{card}{x}'],
    ['wants an id', '\\id{app}{x}'],
    ['wants a style', '\\style{position:fixed}{x}'],
    ['wants data of its own', '\\data{src=x}{y}'],
    ['never ends', '\\def\\a{\\a\\a}\\a'],
  ])('that %s is shown as it is written', (_what, source) => expect(tex(source)).toBe(''));

  it('defines nothing for the next one', () => {
    expect(tex('\\gdef\\mine{x}\\mine')).not.toBe('');
    expect(tex('\\mine')).toBe('');
  });

  it('is never wider than a card', () => {
    expect(tex('\\rule{9999em}{9999em}')).not.toMatch(/9999/);
  });

  it.each([
    ['markup as text', '\\text{<img src=x onerror=alert(1)>}'],
    ['markup in a name', '\\mathrm{"><script>alert(1)</script>}'],
    ['a colour that is none', '\\color{red;background:url(//evil.example)}x'],
    ['a size that is none', '\\hspace{1em"onclick="alert(1)}'],
  ])('with %s opens no tag and no attribute of its author', (_what, source) => {
    const html = tex(source);
    expect(html).not.toMatch(/<(?!\/?m[a-z]+[\s>])/);
    expect(html).not.toMatch(/<[^>]*\s(?:on|src|href)/i);
    expect(html).not.toMatch(/url\(/);
  });

  it('whatever is written, is MathML or nothing', () => {
    const scrap = fc.constantFrom(
      'x',
      '^',
      '_',
      '{',
      '}',
      '\\frac',
      '\\sqrt',
      '&',
      '\\\\',
      '<',
      '"',
      "'",
      '\\text',
      '$',
      '\\left(',
      '\\right)',
      '\\begin{matrix}',
      '\\end{matrix}',
      '\\color{red}',
      '%',
      '~',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 12 }), (scraps) => {
        const html = tex(scraps.join(' '));
        expect(html.replace(/^<math>.*<\/math>$/s, '')).toBe('');
        expect(html).not.toMatch(/<(?!\/?m[a-z]+[\s>])/);
      }),
    );
  });
});

describe('what [latex] holds', () => {
  it.each([
    ['a formula', '$x$', /^<math>/],
    ['a formula by itself', '$$x$$', /^<span class="tex">/],
    ['an environment', '\\begin{align*}a&=b\\\\c&=d\\end{align*}', /^<span class="tex"><math/],
    ['an old environment', '\\begin{eqnarray*}a&=&b\\end{eqnarray*}', /^<span class="tex"><math/],
    ['LaTeX for a formula', '\\begin{displaymath}x\\end{displaymath}', /^<span class="tex"><math/],
    [
      'words around it',
      'if $a$ \\& $b$, 5\\% < c',
      /^if <math>.*<\/math> &amp; <math>.* 5% &lt; c$/,
    ],
    ['words alone', 'plain\\\\words', /^plain<br>words$/],
  ])('is set where it is %s', (_what, source, expected) => expect(latex(source)).toMatch(expected));

  it.each([
    ['a list', '\\begin{itemize}\\item a\\end{itemize}'],
    ['a command', '\\textbf{x} $y$'],
    ['a dollar too many', '$x$ $'],
    ['a broken formula', '$\\frac{$'],
  ])('is shown as it is written where it is %s', (_what, source) => expect(latex(source)).toBe(''));
});

describe('code', () => {
  it('has its words in colours', () => {
    expect(setPiece(codePiece('js', 'const a = "b"; // c'))).toBe(
      '<pre class="hl"><code><span class="hl-k">const</span> a = <span class="hl-s">&quot;b&quot;</span>; ' +
        '<span class="hl-c">// c</span></code></pre>',
    );
  });

  it.each(['html', 'ts', 'c++', 'c#', 'sh', 'yml', 'py', 'rs', 'kt', 'golang', 'xml'])(
    'is known by its usual name %s',
    (language) => expect(setPiece(codePiece(language, 'a'))).not.toBe(''),
  );

  it('in a language that is not known stays as it is', () => {
    expect(setPiece(codePiece('klingon', 'nuqneH'))).toBe('');
  });

  it('shows exactly what was written, whatever that is', () => {
    const language = fc.constantFrom('js', 'html', 'python', 'bash', 'css', 'php', 'yaml');
    const scrap = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '</code>',
      '/*',
      '#',
      '${',
      '\n',
      'if',
      'x',
    );
    fc.assert(
      fc.property(language, fc.array(scrap, { maxLength: 20 }), (name, scraps) => {
        const source = scraps.join('');
        const html = setPiece(codePiece(name, source));
        const text = html.replaceAll(/<\/?(?:pre|code|span)(?: class="hl[a-z-]*")?>/g, '');
        expect(text).not.toMatch(/[<>]/);
        expect(
          text
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&#x27;', "'")
            .replaceAll('&amp;', '&'),
        ).toBe(source);
      }),
    );
  });
});
