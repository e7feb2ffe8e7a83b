import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '@/lib/domain/render/html-text';
import { formatFieldText } from '@/lib/interchange/field-markdown/format-field';
import { readFieldText } from '@/lib/interchange/field-markdown/read-field';

const format = (text: string) => formatFieldText({ mode: 'markdown', text });

describe('Markdown in a field', () => {
  it.each([
    ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['a numbered list that begins later', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['a list in a list', '- a\n  - b\n  - c', '<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>'],
    ['text before it', 'Pick:\n- a\n- b', '<p>Pick:</p><ul><li>a</li><li>b</li></ul>'],
    [
      'fenced code with its language and its lines',
      '```js\nif (a < b) {\n\n  c();\n}\n```',
      '<pre><code class="language-js">if (a &lt; b) {\n\n  c();\n}\n</code></pre>',
    ],
    [
      'a link',
      'see [the page](https://a.test/?a=1&b=2)',
      'see <a href="https://a.test/?a=1&amp;b=2">the page</a>',
    ],
    ['a struck out word', '~~no~~ yes', '<del>no</del> yes'],
    [
      'marks beside a link',
      '**b** *i* `c` [x](https://a.test)',
      '<b>b</b> <i>i</i> <code>c</code> <a href="https://a.test">x</a>',
    ],
    ['lines beside a link', 'a\nb [x](https://a.test)', 'a<br>b <a href="https://a.test">x</a>'],
    [
      'a table',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
  ])('%s is formatted, and read back as it was written', (_what, text, html) => {
    expect(format(text)).toBe(html);
    expect(readFieldText(html)).toEqual({ mode: 'markdown', text });
  });

  it.each([
    ['one line that begins like a list', '1. FC Köln', '1. FC Köln'],
    ['a minus', '- 5', '- 5'],
    ['a directive', '# include <a>', '# include &lt;a&gt;'],
    ['a rule', 'a\n---\nb', 'a<br>---<br>b'],
    ['a name with underscores', '__init__ and snake_case', '__init__ and snake_case'],
    ['an address', 'https://a.test', 'https://a.test'],
    ['tags', '- <b>a</b>\n- b', '<ul><li>&lt;b&gt;a&lt;/b&gt;</li><li>b</li></ul>'],
    [
      'a formula',
      '- \\(a_1 * b * c\\)\n- \\[x_*y*\\]',
      '<ul><li>\\(a_1 * b * c\\)</li><li>\\[x_*y*\\]</li></ul>',
    ],
    [
      'a cloze in a list',
      '- {{c1::a *b*::hint}}\n- **{{c2::b}}**',
      '<ul><li>{{c1::a <i>b</i>::hint}}</li><li><b>{{c2::b}}</b></li></ul>',
    ],
    ['money', 'costs $5 and $6', 'costs $5 and $6'],
    ['a formula in code', '`$x$`', '<code>$x$</code>'],
    ['a formula in fenced code', '```\n$x$\n```', '<pre><code>$x$\n</code></pre>'],
    ['a sound', '- [sound:a_b.mp3]\n- x', '<ul><li>[sound:a_b.mp3]</li><li>x</li></ul>'],
    ['underscores in a list', '- __init__\n- a_b_c', '<ul><li>__init__</li><li>a_b_c</li></ul>'],
    [
      'a link that would run',
      '- [x](javascript:a)\n- b',
      '<ul><li>[x](javascript:a)</li><li>b</li></ul>',
    ],
    ['a call behind brackets', 'a[0](b) ~~c~~', 'a[0](b) <del>c</del>'],
  ])('%s stays what it is', (_what, text, html) => {
    expect(format(text)).toBe(html);
  });

  it.each([
    ['$a*b*c$', '\\(a*b*c\\)', 'in a line'],
    ['$$x < 1$$', '\\[x &lt; 1\\]', 'on a line of its own'],
    ['- $a_1$\n- **b** $$c$$', '<ul><li>\\(a_1\\)</li><li><b>b</b> \\[c\\]</li></ul>', 'in a list'],
    ['{{c1::$x$}} costs $5', '{{c1::\\(x\\)}} costs $5', 'in a cloze, beside money'],
    ['\\(x\\)2', '\\(x\\)2', 'before a digit, where dollars would be money'],
    ['\\( x \\)', '\\( x \\)', 'between the signs of a field, as they are written'],
  ])('the formula %j becomes %j and is read back: %s', (text, html, _where) => {
    expect(format(text)).toBe(html);
    expect(readFieldText(html)).toEqual({ mode: 'markdown', text });
  });

  it.each([
    ['```js a <b>\nc();\n```', '<pre><code class="language-js">a &lt;b&gt;\nc();\n</code></pre>'],
    ['```What is this', '<pre><code class="language-What">is this\n</code></pre>'],
    ['~~~ a `b`\n~~~', '<pre><code class="language-a">`b`\n</code></pre>'],
    [
      '- ```js a\n  c();\n  ```\n- x',
      '<ul><li><pre><code class="language-js">a\nc();\n</code></pre></li><li>x</li></ul>',
    ],
  ])('what stands behind the language of code is code: %j', (text, html) => {
    expect(format(text)).toBe(html);
    expect(format(readFieldText(html).text)).toBe(html);
  });

  it.each([
    ['~~~~\n```js a b\nc\n```\n~~~~', '```js a b\nc\n```\n'],
    ['````\n```js a b\n````', '```js a b\n'],
    ['```js a\n```b c d\n```', 'a\n```b c d\n'],
    ['- ```js\n  ~~~a b c\n  ```\n- x', '~~~a b c\n'],
  ])('a fence that stands in code stays as it is: %j', (text, code) => {
    expect(format(text)).toContain(`>${code}</code>`);
  });

  it('code in a list ends with it, and what stands behind the next fence is code again', () => {
    expect(format('- ```js\n  a\n\n```ts b c\nd\n```')).toContain('"language-ts">b c\nd\n</code>');
  });

  it('dollars that stand in a stored text are no formula, and stay none', () => {
    const field = readFieldText('$x$');
    expect(field).toEqual({ mode: 'text', text: '$x$' });
    expect(formatFieldText(field)).toBe('$x$');
  });

  it('a hint stands beside the Markdown of its field, whatever its words look like', () => {
    const list = '<ul><li>a</li><li>b</li></ul>';
    const html = `${list}<details class="hint"><summary>Hint</summary>- **b**<br>$x$</details>`;
    const field = readFieldText(html);
    const hint = { name: 'Hint', text: '- **b**\n$x$' };
    expect(field).toEqual({ mode: 'markdown', text: '- a\n- b', hint });
    expect(formatFieldText(field)).toBe(html);
  });

  it('pictures keep their HTML', () => {
    const marks = { '![a_b.png]': '<img src="media:1/a_b.png" width="3">' };
    const html = formatFieldText({ mode: 'markdown', text: '- ![a_b.png]\n- x', marks });
    expect(html).toBe('<ul><li><img src="media:1/a_b.png" width="3"></li><li>x</li></ul>');
  });

  it('what stands like a list in a stored text is no list, and stays none', () => {
    const html = '- a<br>- b';
    const field = readFieldText(html);
    expect(field).toEqual({ mode: 'text', text: '- a\n- b' });
    expect(formatFieldText(field)).toBe(html);
  });

  it.each([
    '<div>a</div>',
    '<ul><li><p>a</p></li></ul>',
    '<ul class="x"><li>a</li></ul>',
    '<a href="https://a.test" class="x">a</a>',
    '<span style="color:red">a</span>',
    '<h1>a</h1>',
    '<ul><li>a</ul>',
    '\\(`a```<br>\\) ',
  ])('%s is shown as the HTML it is', (html) => {
    expect(readFieldText(html)).toEqual({ mode: 'html', text: html });
  });

  it('tags that lie thousands deep in each other are shown as the HTML they are', () => {
    const html = `<ul><li>${'<b>'.repeat(20_000)}a${'</b>'.repeat(20_000)}</li></ul>`;
    expect(readFieldText(html)).toEqual({ mode: 'html', text: html });
  });

  it('never changes what a field shows: any text survives editing and saving', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      '- ',
      '1. ',
      '* ',
      '**',
      '`',
      '```\n',
      '|',
      '~~',
      '<',
      '&',
      '_',
      '[a](https://a.test)',
      '{{c1::',
      '}}',
      '\\(',
      '\\)',
      '$',
      '$$',
      '5',
      '  ',
      '| --- | --- |',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const html = format(text);
        expect(formatFieldText(readFieldText(html))).toBe(html);
      }),
      { numRuns: 2000 },
    );
  });

  it('no word is ever lost', () => {
    const unit = fc.constantFrom(
      'w ',
      '```',
      '~~~',
      '\n',
      '- ',
      '2. ',
      '**',
      '`',
      '| ',
      '> ',
      '# ',
      '\\',
      '[',
      '](',
      ')',
      '&lt;',
      '<b>',
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const words = (said: string) => said.split('w').length - 1;
        const html = format(text);
        // The language of code is kept, though not shown.
        const [, ...languages] = html.split('class="language-');
        const kept = languages.map((from) => from.split('"', 1).join());
        expect(words([htmlToText(html), ...kept].join(' '))).toBe(words(text));
      }),
      { numRuns: 1000 },
    );
  });
});
