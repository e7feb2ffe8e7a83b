import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCloze } from '@/lib/domain/render/cloze';
import { htmlToText } from '@/lib/domain/render/html-text';
import { renderNote, type RenderInput } from '@/lib/domain/render/render-note';
import { aNoteType } from '@/tests/support/factories';

/** A card of one template over a note with these two fields. */
function sides(
  front: string,
  back: string,
  given: Partial<Omit<RenderInput, 'noteType'>> & { readonly kind?: 'standard' | 'cloze' } = {},
) {
  const { kind = 'standard', ...input } = given;
  const template = { id: 'a', name: 'Card 1', ordinal: 0, front, back };
  return renderNote({
    note: { fields: { front: 'hola', back: 'hello' }, tags: [] },
    noteType: aNoteType({ kind, templates: [template] }),
    ordinal: 0,
    deckPath: 'Languages::Spanish',
    ...input,
  });
}
const noteOf = (front: string, back = 'hello') => ({
  note: { fields: { front, back }, tags: [] },
});

describe('a card', () => {
  it('shows sections by whether their field is empty', () => {
    const given = noteOf('<b>x</b>', ' <br> ');
    expect(sides('{{Front}} {{#Back}}B{{/Back}}{{^Back}}none{{/Back}}', '', given).front).toBe(
      '<b>x</b> none',
    );
  });

  it.each([
    ['{{FrontSide}}<hr id=answer>{{Back}}', 'hello'],
    ['{{Front}}\n\n<hr id="answer">\n\n{{Back}}', '\n\nhello'],
    ['{{FrontSide}}<br><hr class=x> {{Back}}', 'hello'],
    ['<i>{{Front}}</i><HR ID=answer />{{Back}}', 'hello'],
    ['{{Back}}<hr id=answer>more', 'hello<hr id=answer>more'],
    ['<div>{{FrontSide}}<hr id=answer>{{Back}}</div>', '<div>hola?<hr id=answer>hello</div>'],
    ['{{FrontSide}}<hr id=answer>', 'hola?<hr id=answer>'],
    ['{{text:Front}}<hr id=answer>{{Back}}', 'hola<hr id=answer>hello'],
    ['{{FrontSide}}{{#Back}}<hr id=answer>{{Back}}{{/Back}}', '<hr id=answer>hello'],
    ['{{Front}} = {{Back}}', 'hola = hello'],
  ])('whose answer is %s shows %j below the question, which stays in view', (template, back) => {
    expect(sides('{{Front}}?', template).back).toBe(back);
  });

  it('knows its deck, its tags, its type and its flag; a field of that name wins', () => {
    const given = { note: { fields: { front: 'x', back: '' }, tags: ['a', 'b'] }, flag: 3 };
    const template = '{{Front}}|{{Tags}}|{{Type}}|{{Deck}}|{{Subdeck}}|{{Card}}|{{CardFlag}}';
    expect(sides(template, '', given).front).toBe(
      'x|a b|Basic|Languages::Spanish|Spanish|Card 1|flag3',
    );
    const noteType = aNoteType({
      fields: [{ id: 'front', name: 'Type' }],
      templates: [{ id: 'a', name: 'A', ordinal: 0, front: '{{Type}}', back: '' }],
    });
    const input = { ...noteOf('verb'), noteType, ordinal: 0, deckPath: 'D' };
    expect(renderNote(input).front).toBe('verb');
  });

  it.each([
    ['{{text:Front}}', '<i>a</i> &lt;b&gt;<br>"c"', 'a &lt;b&gt; &quot;c&quot;'],
    ['{{something-unknown:text:Front}}', '<i>a</i>', 'a'],
    ['{{text::Front}}', '<i>a</i>', 'a'],
    ['{{{Front}}}', 'a', 'a}'],
    ['{{ text : Front }}', '<i>a</i>', 'a'],
    ['{{hint:Front}}', 'a', '<details class="hint"><summary>Front</summary>a</details>'],
    ['{{Back}}{{hint:Front}}', ' ', 'hello '],
    ['{{kana:Front}}', '漢字[sound:a.mp3]', '漢字[sound:a.mp3]'],
    ['{{furigana:Front}}', 'a&nbsp;b[c]', 'a<ruby><rb>b</rb><rt>c</rt></ruby>'],
    ['{{kanji:text:Front}}', '<b>b[c]</b>', 'b'],
  ])('%s over %j is %j', (template, front, expected) => {
    expect(sides(template, '', noteOf(front)).front).toBe(expected);
  });

  it('shows nothing of what is to be spoken but knows its words and its language', () => {
    const { front } = sides('{{tts es_ES voices=A,B:Front}}', '', noteOf('<b>h"i</b>'));
    expect(front).toBe(
      '<span class="tts" data-lang="es_ES" data-voices="A,B" data-text="h&quot;i"></span>',
    );
  });
});

describe('a cloze card', () => {
  it('shows the section of its own number only', () => {
    const template = '{{cloze:Front}}{{#c1}} one{{/c1}}{{#c2}} two{{/c2}}';
    const given = { ...noteOf('{{c1::a}} {{c2::b}}'), kind: 'cloze', ordinal: 1 } as const;
    expect(htmlToText(sides(template, '', given).front)).toBe('a [...] two');
  });

  it('shows its whole text again once its blank is filled in', () => {
    const given = { ...noteOf('{{c1::a}} b'), kind: 'cloze' } as const;
    const { back } = sides('{{cloze:Front}}', '{{cloze:Front}}<hr id=answer>{{Back}}', given);
    expect(htmlToText(back)).toBe('a b hello');
  });

  it('leaves formulas without markup', () => {
    expect(renderCloze('\\(x = {{c1::2}}\\) {{c1::y}}', 1, 'question')).toMatch(
      /^\\\(x = \[\.\.\.\]\\\) <span/,
    );
  });

  it('takes the first :: of its own text as the beginning of its hint', () => {
    expect(htmlToText(renderCloze('{{c1::a::b::c {{c2::d}}}}', 1, 'question'))).toBe('[b::c ]');
  });

  it.each(['{{c1::open ', '{{c1::a::b ', '}} a {{c1::b {{c2::c ', '{{c1::{{c2::{{c3::'])(
    'leaves %s, which is never closed, as it is written',
    (text) => expect(htmlToText(renderCloze(`${text}{{c7::x}}`, 7, 'answer'))).toBe(`${text}x`),
  );
});

describe('an answer that is typed', () => {
  it('has a place for it on the question and what was expected on the answer', () => {
    const { front, back } = sides('{{Front}} {{type:Back}}', '{{Front}} {{type:Back}}', {
      ...noteOf('hola', '<b>hello</b> &amp; hi [sound:h.mp3]'),
    });
    expect(front).toBe('hola <span id="typeans" class="typed" data-typed="Back"></span>');
    expect(back).toBe(
      'hola <code id="typeans" class="typed" data-typed="Back">hello &amp; hi</code>',
    );
  });

  it('is compared once where the answer repeats the question', () => {
    const compared = '<code id="typeans" class="typed" data-typed="Back">hello</code>';
    const back = (template: string) => sides('{{Front}} {{type:Back}}', template).back;
    expect(back('{{FrontSide}}<hr>{{type:Back}}')).toBe(compared);
    expect(back('{{FrontSide}}<hr id=answer>{{Tags}}!')).toBe(`${compared}!`);
    expect(back('<b>{{FrontSide}} {{type:Back}}</b>')).toBe(`<b>hola  ${compared}</b>`);
  });

  it('stands nowhere where there is nothing to type', () => {
    expect(sides('{{Front}}{{type:Back}}', '', noteOf('hola', ' ')).front).toBe('hola');
  });

  it('is the hidden part of a cloze', () => {
    const given = { ...noteOf('{{c1::a}} {{c2::b}}'), kind: 'cloze', ordinal: 1 } as const;
    const { back } = sides('{{cloze:Front}}', '{{type:cloze:Front}}', given);
    expect(htmlToText(back)).toBe('b');
  });

  it('says where accents do not count', () => {
    expect(sides('{{Front}}', '{{type:nc:Back}}').back).toContain('data-accents="any"');
  });
});

describe('a card whose template cannot be used', () => {
  it.each([
    ['{{#Back}}', { kind: 'unclosed', name: 'Back' }],
    ['{{/Back}}', { kind: 'unopened', name: 'Back' }],
    ['{{Front}', { kind: 'endless', text: '{{Front}' }],
    ['{{Fornt}}', { kind: 'unknownField', name: 'Fornt' }],
    ['{{}}', { kind: 'unknownField', name: '' }],
  ])('%s shows the fields themselves and says why', (template, trouble) => {
    expect(sides(template, '')).toEqual({ front: 'hola', back: 'hello', trouble });
  });

  it('says that its front is blank', () => {
    const { trouble } = sides('Translate: {{Front}}', '{{Back}}', noteOf(''));
    expect(trouble).toEqual({ kind: 'blankFront' });
  });

  it('says that its blank is gone', () => {
    const given = { ...noteOf('{{c1::a}}'), kind: 'cloze', ordinal: 1 } as const;
    expect(sides('{{cloze:Front}}', '', given).trouble).toEqual({ kind: 'noCloze', number: 2 });
  });
});

describe('rendering', () => {
  const million = (piece: string) => piece.repeat(1_000_000 / piece.length);

  it.each([
    '<',
    '<!--',
    '<script>',
    '<a',
    '[',
    'a[',
    'a[b]',
    'a[\n',
    '\\(',
    '[[type:',
    '[anki:tts ',
    '{{c1::',
    '}}',
    '&',
    ' ',
    '<br>',
  ])(
    'takes a field of a million characters of %j in its stride',
    (piece) => {
      const template = '{{cloze:furigana:Front}}{{text:Front}}{{type:Front}}{{hint:Front}}';
      const given = { ...noteOf(`${million(piece)}{{c1::x}}`), kind: 'cloze' } as const;
      const startedAt = performance.now();
      sides(template, template, given);
      sides(million(piece), million(piece), given);
      expect(performance.now() - startedAt).toBeLessThan(30_000);
    },
    60_000,
  );

  it('of anything gives two sides', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '#Front',
      '^Back',
      '/Front',
      'c1::',
      ':',
      '<!--',
      '>',
    );
    const texts = fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (front, field) => {
        const rendered = sides(front.join(''), '{{FrontSide}}', {
          ...noteOf(field.join('')),
          kind: 'cloze',
        });
        expect(Object.keys(rendered)).toEqual(expect.arrayContaining(['front', 'back']));
      }),
    );
  });
});
