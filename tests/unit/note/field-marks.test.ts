import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeMark } from '@/lib/domain/note/field-marks';
import { formatField, parseField } from '@/lib/domain/note/field-text';

const [ONE, TWO] = ['1'.repeat(64), '2'.repeat(64)];
const dog = `<img src="media:${ONE}/dog.png">`;
const wide = `<img style="width: 200px" src='media:${TWO}/dog.png'>`;
const beep = `[sound:media:${TWO}/my%20beep.mp3]`;

describe('pictures and sounds in a field', () => {
  it.each([
    [`What is <b>this</b>?<br>${dog}`, 'What is **this**?\n![dog.png]', 'a picture'],
    [`${beep} listen`, '![my beep.mp3] listen', 'a sound'],
    [`${dog} or ${wide} or ${dog}`, '![dog.png] or ![dog.png 2] or ![dog.png]', 'one name twice'],
    [`<img src="media:${ONE}/a*b[1]&amp;c.png">`, '![a-b-1--c.png]', 'a name with signs'],
  ])('%s is shown as %j (%s) and saved as it was', (html, text) => {
    const field = parseField(html);
    expect(field).toMatchObject({ mode: 'text', text });
    expect(formatField(field)).toBe(html);
  });

  it.each([
    [`<div>${dog}</div>`, 'a block'],
    ['<img src="dog.png">', 'a picture that is not stored'],
    [`<audio src="media:${ONE}/a.mp3"></audio>`, 'a player'],
  ])('%s stays HTML (%s)', (html) => {
    expect(parseField(html)).toEqual({ mode: 'html', text: html });
  });

  it('a mark that was typed by hand is text', () => {
    expect(formatField({ mode: 'text', text: '![cat.png]' })).toBe('![cat.png]');
  });

  it('a mark that was taken out is gone, text around it stays', () => {
    const { marks = {} } = parseField(`a ${dog} b`);
    expect(formatField({ mode: 'text', text: 'a  b', marks })).toBe('a  b');
  });

  it('one more of the same name gets a number, the same one does not', () => {
    const marks = { '![dog.png]': dog };
    expect(freeMark('dog.png', wide, marks)).toBe('![dog.png 2]');
    expect(freeMark('dog.png', dog, marks)).toBe('![dog.png]');
  });

  it('whatever stands around them, a field is saved as it was', () => {
    const piece = fc.constantFrom(
      dog,
      wide,
      beep,
      '<b>',
      '</b>',
      '<br>',
      'a',
      '*',
      '`',
      '![dog.png]',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const html = pieces.join('');
        expect(formatField(parseField(html))).toBe(html);
      }),
      { numRuns: 1000 },
    );
  });
});
