import { describe, expect, it } from 'vitest';
import { markMedia } from '@/lib/domain/media/mark-media';
import { linkTo } from '@/lib/domain/media/media-refs';

const [PICTURE, SOUND, FILM, OTHER] = ['1', '2', '3', '4'].map((sign) => sign.repeat(64)) as [
  string,
  string,
  string,
  string,
];
const known = new Map([
  [PICTURE, { mime: 'image/png', width: 640, height: 480 }],
  [SOUND, { mime: 'audio/mpeg' }],
  [FILM, { mime: 'video/mp4' }],
  [OTHER, { mime: 'application/octet-stream' }],
]);
const [dog, beep, run] = [
  linkTo(PICTURE, 'dog.png'),
  linkTo(SOUND, 'beep.mp3'),
  linkTo(FILM, 'run.mp4'),
];

describe('media of a card', () => {
  it.each([
    [
      `<img class="x" src="${dog}">`,
      `<img data-width="640" data-height="480" class="x" src="${dog}">`,
      'a picture says its size',
    ],
    [`[sound:${beep}]`, `<audio controls src="${beep}"></audio>`, 'a sound is a player'],
    [`[sound:${run}]`, `<video controls src="${run}"></video>`, 'a film is one, too'],
    [
      `[sound:${linkTo(SOUND, 'a"b.mp3')}]`,
      `<audio controls src="${linkTo(SOUND, 'a&quot;b.mp3')}"></audio>`,
      'a name with quotes',
    ],
    ['[sound:my%20gone.mp3]', '<audio src="my gone.mp3"></audio>', 'a missing sound is named'],
    [
      `<img src="${linkTo('5'.repeat(64), 'gone.png')}">`,
      '<img src="gone.png">',
      'so is a lost picture',
    ],
    [`<img src="${linkTo(OTHER, 'x.png')}">`, '<img src="x.png">', 'so is what nobody can show'],
    [`<img src="${beep}">`, '<img src="beep.mp3">', 'so is a sound that poses as a picture'],
    [
      `<span data-cloze="[sound:${beep}]">[...]</span>`,
      `<span data-cloze="[sound:${beep}]">[...]</span>`,
      'what a cloze hides stays hidden',
    ],
    [
      '<img src="https://example.org/x.png"> a &lt; b',
      '<img src="https://example.org/x.png"> a &lt; b',
      'all else stays',
    ],
  ])('%s → %s (%s)', (html, marked) => {
    expect(markMedia(html, known)).toBe(marked);
  });
});
