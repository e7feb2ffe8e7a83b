import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFreeIds, timeOfId } from '@/lib/interchange/anki/free-ids';
import { parseSourceField, sourceField } from '@/lib/interchange/anki/source-field';
import { ankiIdsOf } from '@/lib/interchange/anki/write-log';
import { plainText } from '@/lib/interchange/anki/write-note';

describe('ids that Anki takes for instants', () => {
  it('are given once each, and never below what was wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), (wanted) => {
        const free = createFreeIds([3]);
        const given = wanted.map((id) => free(id));
        expect(new Set(given).size).toBe(given.length);
        expect(given).not.toContain(3);
        expect(given.every((id, at) => id >= (wanted[at] ?? 0))).toBe(true);
      }),
    );
  });

  it('are found at once though a whole import has the same instant', () => {
    const free = createFreeIds();
    const given = Array.from({ length: 100_000 }, () => free(1_700_000_000_000));
    expect(given.at(-1)).toBe(1_700_000_099_999);
  });

  it('say when a note was made where its own id does', () => {
    expect(timeOfId('0193e8a0-1c00-7abc-8def-0123456789ab')).toBe(0x193e8a01c00);
    expect(timeOfId('ojShsZzMUoJdjJPEMaCrCg')).toBeUndefined();
  });

  it.each([
    ['anki-1o-2p', { card: 60, line: 97 }],
    ['anki-1o-copy1-2p', undefined],
    ['0193e8a0-1c00-7abc-8def-0123456789ab', undefined],
  ])('of the entry %s are %j', (id, expected) => {
    expect(ankiIdsOf(id)).toEqual(expected);
  });
});

describe('the page of a saved phrase as a field', () => {
  const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((one) => one.trim() !== '');
  const source = fc.record(
    {
      url: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      phrase: text,
      quote: text,
      prefix: text,
      suffix: text,
      lang: fc.constantFrom('de', 'es-419'),
    },
    { requiredKeys: ['url'] },
  );

  it('comes back as it was', () => {
    fc.assert(
      fc.property(source, fc.stringMatching(/^[a-z<&"']{1,20}$/), (given, title) => {
        expect(parseSourceField(sourceField({ ...given, title }))).toEqual({ ...given, title });
        expect(parseSourceField(sourceField(given))).toEqual(given);
      }),
    );
  });

  it('leads to the very place on the page', () => {
    const html = sourceField({ url: 'https://example.org/a', phrase: 'río', title: 'A' });
    expect(html).toContain('href="https://example.org/a#:~:text=r%C3%ADo"');
  });

  it.each([
    ['nothing', '', undefined],
    ['words of a person', 'Book, <i>page 12</i>', { title: 'Book, page 12' }],
    ['a link of a person', '<a href="https://a.org/">A</a>', { url: 'https://a.org/', title: 'A' }],
    ['a link that would run', '<a href="javascript:alert(1)">A</a>', { title: 'A' }],
  ])('that holds %s is %s', (_what, html, expected) => {
    expect(parseSourceField(html)).toEqual(expected);
  });

  it('never links what would run', () => {
    expect(sourceField({ url: 'javascript:alert(1)', title: 'A' })).not.toContain('href');
  });
});

describe('what Anki sorts and compares by', () => {
  it.each([
    ['<b>ser</b> &amp; estar', 'ser & estar'],
    ['<img src="a b.png"> x', ' a b.png  x'],
    ['a&nbsp;b&#39;c', "a b'c"],
    ['<!-- no --><style>b{}</style>yes', 'yes'],
    ['[sound:a.mp3]', '[sound:a.mp3]'],
    ['1 < 2', '1 < 2'],
  ])('%j is %j', (html, expected) => {
    expect(plainText(html)).toBe(expected);
  });
});
