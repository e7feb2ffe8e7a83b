import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { underscoreNames } from '@/lib/domain/media/media-names';
import {
  findMediaRefs,
  linkMedia,
  mediaIdsOf,
  missingMedia,
  namesOfRef,
  unlinkMedia,
} from '@/lib/domain/media/media-refs';

const HASH = 'ab'.repeat(32);

/** Pieces that HTML with media is made of, some of them broken. */
const PIECES = [
  ['<img src="', "<img alt='>' src='", '<IMG SRC=', '<audio controls src="', '<object data="'],
  ['dog.png', 'my%20dog.png', 'a&amp;b.jpg', '100%.gif', 'ぱぱ.jpg', 'foo[.jpg', '_logo.svg'],
  ['[sound:', ']', '"', "'", '>', '<', '/>', ' ', '=', '<!--', '-->', '<b>', '{{c1::', '}}'],
  ['media:', 'media:-/', `media:${HASH}/`, 'https://example.org/x.png', 'data:image/png,', '//x'],
];
const piece = fc.constantFrom(...PIECES.flat());
const html = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
);
const known: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc.constantFrom('dog.png', 'my dog.png', 'a&b.jpg', 'foo[.jpg', 'media:'),
);

describe('references to media', () => {
  it.each([
    ['<img src="dog.png">', ['dog.png'], 'double quotes'],
    ["<img class=x src='dog.png'/>", ['dog.png'], 'single quotes'],
    ['<IMG SRC=dog.png>', ['dog.png'], 'no quotes'],
    ['<img alt="a > b" src="dog.png">', ['dog.png'], 'a bracket inside a value'],
    ['<img alt=\'src="cat.png"\' src="dog.png">', ['dog.png'], 'a source inside a value'],
    ['<video><source src="a.mp4"></video><audio src=b.mp3>', ['a.mp4', 'b.mp3'], 'moving things'],
    ['one [sound:a.mp3] two [sound:b c.ogg]', ['a.mp3', 'b c.ogg'], 'sounds'],
    ['[sound:foo[.jpg]', ['foo[.jpg'], 'a bracket in the name of a sound'],
    ['<img src="my%20dog.png">', ['my%20dog.png', 'my dog.png'], 'a name in percent signs'],
    ['<img src="100%.png">', ['100%.png'], 'a percent sign that is one'],
    ['<img src="a&amp;b.png">', ['a&b.png'], 'entities'],
    ['<img src="は\u309aは\u309a.jpg">', ['ぱぱ.jpg'], 'the other Unicode form'],
    ['<img src="https://example.org/dog.png"><img src="data:,x"><img src="//x/y">', [], 'the net'],
    ['<!-- <img src="dog.png"> --> [sound:] <img src=""> <img>', [], 'nothing to see'],
    ['<b title="[sound:a.mp3]">x</b> 1 < 2 <img src="dog.png', [], 'not where media are named'],
  ])('%s names %j (%s)', (field, names) => {
    expect(findMediaRefs(field).flatMap(namesOfRef)).toEqual(names);
  });

  it('lead to the stored bytes and keep the name they were written with', () => {
    const field = '<img src="my%20dog.png" width=3> [sound:a&amp;b.mp3] <img src="cat.png">';
    const hashes = new Map([
      ['my dog.png', HASH],
      ['a&b.mp3', 'cd'.repeat(32)],
    ]);
    const linked = linkMedia(field, (name) => hashes.get(name));
    expect(linked).toBe(
      `<img src="media:${HASH}/my%20dog.png" width=3> ` +
        `[sound:media:${'cd'.repeat(32)}/a&amp;b.mp3] <img src="cat.png">`,
    );
    expect(mediaIdsOf(linked)).toEqual([HASH, 'cd'.repeat(32)]);
    expect(missingMedia(linked)).toEqual(['cat.png']);
  });

  it('come back exactly as they were written, whatever the field holds', () => {
    fc.assert(
      fc.property(html, known, (field, names) => {
        const linked = linkMedia(field, (name) => (names.includes(name) ? HASH : undefined));
        expect(unlinkMedia(linked)).toBe(field);
      }),
      { numRuns: 3000 },
    );
  });

  it('a name is linked once: known names are missing no more', () => {
    fc.assert(
      fc.property(html, (field) => {
        expect(missingMedia(linkMedia(field, () => HASH))).toEqual([]);
      }),
    );
  });

  it('a field that looks linked to foreign bytes only looks so', () => {
    const field = `<img src="media:${HASH}/mine.png">`;
    expect(mediaIdsOf(linkMedia(field, () => undefined))).toEqual([]);
  });

  it.each([
    ['[sound:'.repeat(140_000), 'sounds that never close'],
    [`<img ${'a'.repeat(1_000_000)}>`, 'an attribute without end'],
    [`<img ${'a = '.repeat(250_000)}>`, 'attributes without values'],
    ['<a "'.repeat(250_000), 'tags that never close'],
    ['<!--'.repeat(250_000), 'comments that never close'],
  ])('a field of a million characters is read at once: %#', (field) => {
    const before = performance.now();
    linkMedia(field, () => undefined);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

it('names with an underscore are found in templates and style sheets', () => {
  const css =
    '@font-face { src: url("_font one.woff2"), url(_b.woff) } @import "_c.css"; a{b:url(x)}';
  expect(underscoreNames(css)).toEqual(['_font one.woff2', '_b.woff', '_c.css']);
  expect(underscoreNames('<img src="_logo.svg"> {{Front}} [sound:_ping ping.mp3]')).toEqual([
    '_logo.svg',
    '_ping ping.mp3',
  ]);
});
