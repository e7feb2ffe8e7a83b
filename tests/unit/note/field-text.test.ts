import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatField, parseField } from '@/lib/domain/note/field-text';

describe('field text', () => {
  it.each([
    ['plain', 'text', 'plain'],
    ['a &lt; b &amp; c', 'text', 'a < b & c'],
    ['one<br>two', 'text', 'one\ntwo'],
    ['<strong>bold</strong> and <em>soft</em>', 'text', '**bold** and *soft*'],
    ['run <code>a*b*c</code>', 'text', 'run `a*b*c`'],
    ['2 * 3 = 6', 'text', '2 * 3 = 6'],
    ['literal **stars**', 'html', 'literal **stars**'],
    ['<img src="media:1">', 'html', '<img src="media:1">'],
    ['<div>block</div>', 'html', '<div>block</div>'],
    ['&eacute;', 'html', '&eacute;'],
    ['<b>open', 'html', '<b>open'],
  ])('%j is shown as %s', (html, mode, text) => {
    expect(parseField(html)).toEqual({ mode, text });
  });

  const hint = (words: string, name = 'Hint') =>
    `<details class="hint"><summary>${name}</summary>${words}</details>`;

  it.each([
    ['alone', 'hola', { text: 'hola' }],
    ['below a picture', 'hola <img src="media:1">', undefined],
    ['of an empty field', '', { text: '' }],
  ])('a hint at the end of a field stands beside its text: %s', (_what, html, text) => {
    const stored = html + hint('a &lt;wave&gt;<br>"hi"', 'Hinweis');
    const told = { name: 'Hinweis', text: 'a <wave>\n"hi"' };
    expect(parseField(stored)).toEqual(
      text ? { mode: 'text', ...text, hint: told } : { mode: 'html', text: stored },
    );
    expect(formatField(parseField(stored)).replaceAll('&quot;', '"')).toBe(stored);
  });

  it.each([
    ['with a picture', `a${hint('<img src="media:1">')}`],
    ['in another hint', `a${hint(hint('b'))}`],
    ['before the text', `${hint('b')}a`],
    ['before another', `a${hint('b')}${hint('c')}`],
    ['with a style', 'a<details class="hint" style="color: red"><summary>b</summary>c</details>'],
    ['that is not closed', 'a<details class="hint"><summary>b</summary>c'],
  ])('a hint %s is HTML', (_what, html) => {
    expect(parseField(html)).toEqual({ mode: 'html', text: html });
  });

  it('a hint without words is none', () => {
    const field = { mode: 'text', text: 'a', hint: { name: 'Hint', text: ' \n' } } as const;
    expect(formatField(field)).toBe('a');
  });

  it('any hint survives editing and saving', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '*', '<', '&', '&lt;', '\n', '"') });
    fc.assert(
      fc.property(text, text, (typed, told) => {
        const html = formatField({ mode: 'text', text: typed, hint: { name: 'Hint', text: told } });
        expect(formatField(parseField(html))).toBe(html);
        const { text: kept = '' } = parseField(html).hint ?? {};
        expect(kept).toBe(told.trim());
      }),
      { numRuns: 500 },
    );
  });

  it('never changes what a field shows: any text survives editing and saving', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '*', '`', '<', '&', '\n', 'é') });
    fc.assert(
      fc.property(text, (typed) => {
        const html = formatField({ mode: 'text', text: typed });
        expect(formatField(parseField(html))).toBe(html);
      }),
      { numRuns: 500 },
    );
  });
});
