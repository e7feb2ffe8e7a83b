import { describe, expect, it } from 'vitest';
import { keepFetched, linkNetPictures, netPicturesOf } from '@/lib/domain/media/net-pictures';
import { findMediaRefs } from '@/lib/domain/media/media-refs';

const HASH = 'a'.repeat(64);

describe('pictures of the net that a field names', () => {
  it.each([
    ['<img src="https://a.example/b.png">', ['https://a.example/b.png'], 'an address'],
    ["<IMG alt=x src='http://a.example/b.png'>", ['https://a.example/b.png'], 'always encrypted'],
    ['<img src=//a.example/b.png>', ['https://a.example/b.png'], 'of whatever page'],
    [
      '<img src="https://a.example/b.png?x=1&amp;y=2#part">',
      ['https://a.example/b.png?x=1&y=2'],
      'with entities, without its part',
    ],
    ['<img src="https://me:secret@a.example/b.png">', ['https://a.example/b.png'], 'nobody’s name'],
    ['<img src="dog.png">', [], 'a name'],
    ['<img src="data:image/png;base64,//8=">', [], 'bytes of its own'],
    [`<img src="media:${HASH}/b.png">`, [], 'stored already'],
    ['<audio src="https://a.example/b.mp3">', [], 'a sound'],
    ['[sound:https://a.example/b.mp3]', [], 'a sound of Anki'],
    ['<a href="https://a.example/b.png">see</a>', [], 'a link'],
    ['<img src="https://">', [], 'no host'],
    ['<img src="ftp://a.example/b.png"><img src="javascript://a.example/b">', [], 'other schemes'],
  ])('%s: %j, %s', (html, urls, _reason) => {
    expect(netPicturesOf(html).map(({ url }) => url)).toEqual(urls);
  });

  it('say whether their address is written without encryption', () => {
    const html = '<img src="HTTP://a.example/b.png"><img src="//a.example/c.png">';
    expect(netPicturesOf(html).map(({ isPlain }) => isPlain)).toEqual([true, false]);
  });

  it('become references to stored bytes, and everything else stays letter by letter', () => {
    const html = `a <img class="x" src="https://a.example/it's%20a&amp;b.png" width=3> <img src="https://b.example/c.png"> [sound:d.mp3]`;
    const linked = linkNetPictures(html, (url) => (url.includes('a.example') ? HASH : undefined));
    expect(linked).toBe(
      `a <img class="x" src="media:${HASH}/it%27s%20a%26b.png" width=3> <img src="https://b.example/c.png"> [sound:d.mp3]`,
    );
    expect(findMediaRefs(linked)[0]?.hash).toBe(HASH);
  });

  const at = (name: string) => `https://a.example/pets/${name}`;
  const stored = (name: string) => `media:${HASH}/${name}`;
  const field = (one: string, other = '') => `a <img class="x" src="${one}"> b${other}`;

  it.each([
    [at('dog.png'), '', stored('dog.png'), 'the same picture'],
    [at('dog.png'), '!', at('dog.png'), 'another text'],
    [at('cat.png'), '', at('cat.png'), 'another picture'],
    ['dog.png', '', 'dog.png', 'a file of that name'],
  ])('that were fetched stay where a file names %s (%j): %s, for %s', (src, more, kept, _why) => {
    expect(keepFetched(field(stored('dog.png')), field(src, more))).toBe(field(kept, more));
  });

  it('that were fetched stay beside those that were not', () => {
    const known = `<img src="${stored('dog.png')}"><img src="${at('gone.png')}">`;
    const given = `<img src="${at('dog.png')}"><img src="${at('gone.png')}">`;
    expect(keepFetched(known, given)).toBe(known);
  });
});
