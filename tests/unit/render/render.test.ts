import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clozeNumbers, renderCloze, stripClozes } from '@/lib/domain/render/cloze';
import { htmlToText, isFieldEmpty, textKeyOf, textToHtml } from '@/lib/domain/render/html-text';
import { parseTemplate } from '@/lib/domain/render/parse-template';
import { renderNote } from '@/lib/domain/render/render-note';
import { aNoteType } from '@/tests/support/factories';

const plain = (html: string) => html.replace(/<[^>]*>/g, '');

/** Numbers and texts of ankitects/anki c32cb291 (AGPL-3.0, facts only). */
describe('cloze', () => {
  it.each([
    ['{{c1::one}} {{c2::two::hint}}', 1, 'question', '[...] two'],
    ['{{c1::one}} {{c2::two::hint}}', 2, 'question', 'one [hint]'],
    ['{{c1::one}} {{c2::two::hint}}', 2, 'answer', 'one two'],
    ['{{c1::one}} {{c2::two::hint}}', 3, 'question', ''],
    ['foo {{c1::bar {{c2::baz}}}}', 1, 'question', 'foo [...]'],
    ['foo {{c1::bar {{c2::baz}}::qux}}', 2, 'question', 'foo bar [...]'],
    ['foo {{c1::bar {{c2::baz}}::qux}}', 1, 'question', 'foo [qux]'],
    ['foo {{c1::bar {{c2::baz}}::qux}}', 1, 'answer', 'foo bar baz'],
    [
      '{{c1,2::shared}} word and {{c1::first}} vs {{c2::second}}',
      2,
      'question',
      '[...] word and first vs [...]',
    ],
    ['{{c1,2::outer {{c3::inner}}}}', 3, 'question', 'outer [...]'],
    ['{{c1::outer {{c1::inner}}}}', 1, 'question', '[...]'],
  ] as const)('%s as card %i shows its %s', (text, ordinal, side, expected) => {
    expect(plain(renderCloze(text, ordinal, side))).toBe(expected);
  });

  it.each([
    ['test', []],
    ['{{c2::te}}{{c1::s}}t{{', [1, 2]],
    ['{{c0::te}}s{{c2::t}}s', [2]],
    ['{{c2::te{{c1::s}}}}t{{', [1, 2]],
    ['{{c1,2,3::multi}}', [1, 2, 3]],
    ['{{c0,1,2::test}}', [1, 2]],
    ['{{c1,,3::test}}', [1, 3]],
  ])('%s has the cards %j', (text, expected) => {
    expect(clozeNumbers(text)).toEqual(expected);
  });

  it('gives back the whole text once stripped, hints left out', () => {
    const text = 'The {{c1::moon::🌛}} {{c2::orbits::this hint has "::" in it}} the {{c3::🌏}}.';
    expect(stripClozes(text)).toBe('The moon orbits the 🌏.');
  });
});

describe('templates', () => {
  it.each(['{{#mis}}{{/matched}}', '{{/matched}}', '{{#mis}}', '{{#mis}}<!--{{/matched}}-->'])(
    'refuses %s',
    (source) => expect(() => parseTemplate(source)).toThrow(/clos/),
  );

  it.each([
    '<!--{{#mis}}{{/matched}}-->',
    '<!--{{foo}}',
    '{{foo}}-->',
    'text }} more',
    '{{ tag }}',
  ])('reads %s', (source) => expect(() => parseTemplate(source)).not.toThrow());

  it('shows sections by whether their field is empty', () => {
    const template = {
      id: 'a',
      name: 'A',
      ordinal: 0,
      front: '{{#Back}}B{{/Back}}{{^Back}}none{{/Back}}',
      back: '{{FrontSide}}|{{text:Front}}',
    };
    const noteType = aNoteType({ templates: [template] });
    const note = { fields: { front: '<b>x</b>', back: ' <br> ' }, tags: [] };
    expect(renderNote({ note, noteType, ordinal: 0, deckName: 'D' })).toEqual({
      front: 'none',
      back: 'none|x',
    });
  });

  it('shows the fields themselves where a template cannot be read', () => {
    const template = { id: 'a', name: 'A', ordinal: 0, front: '{{#Back}}', back: '' };
    const note = { fields: { front: 'f', back: 'b' }, tags: [] };
    const rendered = renderNote({
      note,
      noteType: aNoteType({ templates: [template] }),
      ordinal: 0,
      deckName: 'D',
    });
    expect(rendered).toEqual({ front: 'f', back: 'b' });
  });
});

describe('fields as text', () => {
  it.each([
    ['', true],
    [' ', true],
    ['x', false],
    ['<BR>', true],
    ['<div />', true],
    [' <div> <br> </div>\n', true],
    [' <div>x</div>\n', false],
  ])('%j is empty: %s', (html, expected) => {
    expect(isFieldEmpty(html)).toBe(expected);
  });

  it('gives back what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(htmlToText(textToHtml(typed))).toBe(typed.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('makes one duplicate key of the same words in other dress', () => {
    expect(textKeyOf('<b>Hola</b>&nbsp;Amigo ')).toBe(textKeyOf('hola amigo'));
  });
});
