import { describe, expect, it } from 'vitest';
import { createExportNames } from '@/lib/domain/media/export-names';
import { linkTo } from '@/lib/domain/media/media-refs';
import { newMediaName, newReference } from '@/lib/domain/media/new-reference';

const [ONE, TWO] = ['1'.repeat(64), '2'.repeat(64)];
const image = (hash: string, written: string) => `<img src="${linkTo(hash, written)}">`;

describe('names of exported media', () => {
  it('are those that were written, each file once', () => {
    const names = createExportNames();
    expect(names.put(image(ONE, 'my%20dog.png'))).toBe('<img src="my%20dog.png">');
    expect(names.put(`[sound:${linkTo(TWO, 'a&amp;b.mp3')}]`)).toBe('[sound:a&amp;b.mp3]');
    expect(names.put(image(ONE, 'my dog.png'))).toBe('<img src="my dog.png">');
    expect(Object.fromEntries(names.files())).toEqual({ 'my dog.png': ONE, 'a&b.mp3': TWO });
  });

  it('two files of one name do not become one', () => {
    const names = createExportNames();
    names.put(image(ONE, 'image1.png'));
    expect(names.put(image(TWO, 'Image1.png'))).toBe('<img src="Image1-22222222.png">');
    expect(names.put(image(TWO, 'image1.png'))).toBe('<img src="image1-22222222.png">');
    expect(names.put(image(ONE, 'image1.png'))).toBe('<img src="image1.png">');
    expect([...names.files().values()]).toEqual([ONE, TWO]);
  });

  it('what was never stored keeps its name', () => {
    const { put, files } = createExportNames();
    expect(put('<img src="dog.png"> <img src="media:-/media:x">')).toBe(
      '<img src="dog.png"> <img src="media:x">',
    );
    expect(files().size).toBe(0);
  });
});

describe('names of new media', () => {
  it.each([
    ['dog.png', 'dog.png'],
    ['image.png', 'picture-111111.png'],
    ['', 'picture-111111'],
    ['_a[b]{c}:"d"%20#e&f?.mp3', 'a-b--c---d--20-e-f-.mp3'],
    ['ぱぱ.jpg', 'ぱぱ.jpg'],
  ])('%j becomes %j', (name, expected) => {
    expect(newMediaName(name, ONE)).toBe(expected);
  });

  it('a picture is an image, all that is played is a sound, as Anki writes it', () => {
    expect(newReference(ONE, 'image/png', 'dog.png')).toBe(image(ONE, 'dog.png'));
    expect(newReference(ONE, 'video/mp4', 'dog.mp4')).toBe(`[sound:${linkTo(ONE, 'dog.mp4')}]`);
  });
});
