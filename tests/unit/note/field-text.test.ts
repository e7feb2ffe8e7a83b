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
