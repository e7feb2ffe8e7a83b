import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCards } from '@/lib/interchange/markdown/find-cards';

const sidesOf = (text: string) =>
  findCards(text).cards.map(({ kind, front, back }) => [kind, front, back]);

describe('one line', () => {
  it.each([
    ['hola::hello', ['basic', 'hola', 'hello'], 'no spaces'],
    ['hola :: hello :: hi', ['basic', 'hola', 'hello :: hi'], 'the first sign counts'],
    ['pear ::: Birne', ['reversed', 'pear', 'Birne'], 'both ways'],
    ['- hola::hello', ['basic', 'hola', 'hello'], 'an item of a list'],
    ['3. [ ] hola::hello', ['basic', 'hola', 'hello'], 'a task of a numbered list'],
    ['> ## hola::hello', ['basic', 'hola', 'hello'], 'a heading in a quote'],
    ['`a::b` is a :: path', ['basic', '`a::b` is a', 'path'], 'the sign inside code'],
    ['``a`::b`` :: path', ['basic', '``a`::b``', 'path'], 'a backtick inside code'],
    ['a ` b :: c', ['basic', 'a ` b', 'c'], 'a backtick that opens nothing'],
    ['{{c1::Paris}} lies in :: Europe', ['basic', '{{c1::Paris}} lies in', 'Europe'], 'a cloze'],
  ])('reads %j as %j: %s', (text, card, _reason) => {
    expect(sidesOf(text)).toEqual([card]);
  });

  it.each([
    ['::hello', 'no question'],
    ['hola::', 'no answer'],
    ['a :::: b', 'four colons'],
    ['| a::b | c |', 'a row of a table'],
    ['`a::b`', 'only code'],
    ['# Heading', 'a heading'],
    ['plain text', 'a sentence'],
  ])('finds no card in %j: %s', (text, _reason) => {
    expect(sidesOf(text)).toEqual([]);
  });
});

describe('lines with a question mark between them', () => {
  it('ends at an empty line and keeps lists and tables whole', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2::3 |';
    expect(sidesOf(`First\nsecond?\n?\n- x\n- y\n\nprose\n\nWhat?\n??\n${table}`)).toEqual([
      ['basic', 'First\nsecond?', '- x\n- y'],
      ['reversed', 'What?', table],
    ]);
  });

  it('keeps empty lines and signs inside a code block', () => {
    const code = '```js\na::b\n\n?\nQ: no\n```';
    expect(sidesOf(`Which?\n?\n${code}`)).toEqual([['basic', 'Which?', code]]);
  });

  it('takes a heading as the question only where it stands alone', () => {
    expect(sidesOf('## Capital?\n?\nParis')).toEqual([['basic', 'Capital?', 'Paris']]);
    expect(sidesOf('## France\nCapital?\n?\nParis')).toEqual([['basic', 'Capital?', 'Paris']]);
  });

  it('ends at a heading, unless the answer begins with it', () => {
    expect(sidesOf('What?\n?\nThis\n# Next\na::b')).toEqual([
      ['basic', 'What?', 'This'],
      ['basic', 'a', 'b'],
    ]);
    expect(sidesOf('What?\n?\n# This\nmore')).toEqual([['basic', 'What?', '# This\nmore']]);
  });

  it('takes no question mark that has nothing above it', () => {
    expect(sidesOf('?\nParis')).toEqual([]);
  });
});

describe('Q: and A:', () => {
  it.each([
    [
      'Q: one\nA: eins\nQ: two\nA: zwei',
      [
        ['one', 'eins'],
        ['two', 'zwei'],
      ],
      'one below the other',
    ],
    ['**Q:** one\n**A:** eins', [['one', 'eins']], 'bold'],
    ['**Q**: one\n**A**: eins', [['one', 'eins']], 'bold letters'],
    ['Frage 3: eins\nAntwort 3: one', [['eins', 'one']], 'words and numbers'],
    ['- Q: one\n- A: eins', [['one', 'eins']], 'in a list'],
    ['Q: one\n\nmore\n\nA: eins\n\nzwei', [['one\n\nmore', 'eins\n\nzwei']], 'paragraphs'],
    ['Q: one\nA: eins\n\n## Next\ntext', [['one', 'eins']], 'up to a heading'],
    ['Q: one\nA: eins\n\n---\ntext', [['one', 'eins']], 'up to a rule'],
    [
      'Q: one\nA: eins\n\ntwo::zwei',
      [
        ['one', 'eins'],
        ['two', 'zwei'],
      ],
      'up to another card',
    ],
    ['Q: one\nA: a::b', [['one', 'a::b']], 'a sign in the answer'],
    ['Q: open\n\nprose', [['open', '']], 'no answer'],
    [
      'Q: one\nA: eins\n\nThe ==sun==\nshines.\n\nQ: two\nA: zwei',
      [
        ['one', 'eins'],
        ['The {{c1::sun}}\nshines.', ''],
        ['two', 'zwei'],
      ],
      'up to a paragraph that hides words',
    ],
    [
      'Q: one\nA: eins\n\n{{c2::a}} b',
      [
        ['one', 'eins'],
        ['{{c2::a}} b', ''],
      ],
      'up to one that hides them as Anki does',
    ],
    ['Q: one\nA: eins\nand ==two==', [['one', 'eins\nand ==two==']], 'a mark within a paragraph'],
    ['Q: one\nA: eins\n\n`a ==b==` c', [['one', 'eins\n\n`a ==b==` c']], 'code'],
    ['Q: one\n\nmore ==x==\n\nA: eins', [['one\n\nmore ==x==', 'eins']], 'a mark in the question'],
  ])('reads %j as %j: %s', (text, sides, _reason) => {
    expect(findCards(text).cards.map(({ front, back }) => [front, back])).toEqual(sides);
  });
});

describe('clozes', () => {
  it.each([
    ['The ==sun== is a ==star==.', 'The {{c1::sun}} is a {{c2::star}}.', 'one card for each'],
    ['A ==sun==^[hot].', 'A {{c1::sun::hot}}.', 'a hint'],
    ['==a==[^1] ==b==[^2] ==c==^[h][^1]', '{{c1::a}} {{c2::b}} {{c1::c::h}}', 'numbers'],
    ['==x==[^hs] ==a==[^ash] ==b==[^has]', 'x {{c1::a}} {{c2::b}}', 'what each card does'],
    ['- ==a::b==', '{{c1::a:<!-- -->:b}}', 'the sign of a hint inside'],
    ['`a == b == c` ==d==', '`a == b == c` {{c1::d}}', 'code'],
    ['$a==b==c$ ==d==', '$a==b==c$ {{c1::d}}', 'a formula'],
    ['==$\\frac{a}{\\frac{b}{c}}$==', '{{c1::$\\frac{a}{\\frac{b}{c}}$}}', 'a hidden formula'],
    ['{{c2::a::hint}} and b', '{{c2::a::hint}} and b', 'as Anki writes them'],
  ])('reads %j as %j: %s', (text, front, _reason) => {
    expect(sidesOf(text)).toEqual([['cloze', front, '']]);
  });

  it('takes a paragraph as one note, and lines that each begin at c1 as one each', () => {
    expect(sidesOf('a ==b==\nc ==d==')).toEqual([['cloze', 'a {{c1::b}}\nc {{c2::d}}', '']]);
    expect(sidesOf('{{c1::a}} x\n{{c1::b}} y')).toHaveLength(2);
  });

  it.each(['if a == b and b == c', '== a ==', '====', 'Title\n====='])('%j is none', (text) => {
    expect(sidesOf(text)).toEqual([]);
  });
});

describe('decks and tags', () => {
  const marksOf = (text: string) => findCards(text).cards.map(({ deck, tags }) => [deck, tags]);

  it.each([
    ['#flashcards/a/b\nx::y', [[['a', 'b'], []]], 'a line of tags'],
    ['#flashcards\nx::y', [[[], []]], 'no deck of its own'],
    ['x::y #z/w', [[undefined, ['z::w']]], 'a tag behind a card'],
    [
      '#flashcards/a x::y\n\nu::v',
      [
        [['a'], []],
        [undefined, []],
      ],
      'a tag for one card',
    ],
    [
      '#flashcards/a\nx::y\n\n#flashcards/b\nu::v',
      [
        [['a'], []],
        [['b'], []],
      ],
      'two decks',
    ],
    ['x::y\n\n#flashcards/a\n', [[['a'], []]], 'a tag below all cards'],
    ['---\ntags: [flashcards/a, z]\n---\nx::y', [[['a'], ['z']]], 'front matter'],
    ['---\ntags:\n  - flashcards/a\n---\nx::y', [[['a'], []]], 'a list in front matter'],
    ['---\ndeck: A::B\n---\nx::y', [[['A', 'B'], []]], 'a deck in front matter'],
    ['## Biology\nx::y', [[undefined, []]], 'a heading is no deck'],
  ])('reads %j as %j: %s', (text, marks, _reason) => {
    expect(marksOf(text)).toEqual(marks);
  });

  it('keeps a side that is only a tag', () => {
    expect(sidesOf('white::#ffffff')).toEqual([['basic', 'white', '#ffffff']]);
  });
});

describe('what Obsidian notes beside a card', () => {
  const SR = '<!--SR:!2023-09-02,4,270-->';

  it.each([
    [`x::y\n${SR}`, 'below a line'],
    [`- x::y ${SR}`, 'behind a line'],
    [`x\n?\ny\n${SR}`, 'below lines'],
    [`Q: x\nA: y\n${SR}`, 'below an answer'],
    [`x\n?\ny ^a1b2c3\n${SR}`, 'below the name of a block'],
  ])('%j has a schedule and no mark of it in its text: %s', (text, _reason) => {
    expect(findCards(text).cards).toMatchObject([
      { front: 'x', back: 'y', schedule: '!2023-09-02,4,270' },
    ]);
  });

  it('leaves out comments of several lines', () => {
    expect(sidesOf('<!--\nx::y\n-->\nu::v')).toEqual([['basic', 'u', 'v']]);
  });

  it('reads on below a comment and a code block that never end', () => {
    expect(sidesOf('<!--\nx::y\n```\nu::v')).toHaveLength(2);
  });
});

describe('what is no card', () => {
  const restOf = (text: string) => findCards(text).rest.map(({ line }) => line);

  it.each([
    ['Q: a\nA: b\n\n## Notes\nSome text\nand more\n\nQ: c\nA: d', [5, 6], 'text below a heading'],
    ['Prose.\n\na::b\n\n- item\n- c::d', [1, 5], 'text around cards of one line'],
    ['```js\nx;\n```\n\na::b', [1, 2, 3], 'code'],
    ['| a | b |\n|---|---|\n\na::b', [1, 2], 'a table'],
    ['The ==sun==\nis hot.\n\n==a b== == c', [], 'paragraphs that hide words'],
    [
      '---\ndeck: A\n---\n# Title\n#flashcards/x\n<!--deck:Y-->\n***\na::b',
      [],
      'what orders cards',
    ],
    ['a::b\n<!-- source: https://x.org -->\n\n<!--\nnot shown\n-->', [], 'comments'],
    ['What?\n?\nThis\n\n?', [5], 'a question mark alone'],
  ])('%j: lines %j: %s', (text, lines, _what) => {
    expect(restOf(text)).toEqual(lines);
  });

  it('is every line of text that no card holds', () => {
    const line = fc.constantFrom('', 'prose', 'Q: q', 'A: a', 'x::y', '?', '# h', 'z ==w==', '---');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { cards, rest } = findCards(lines.join('\n'));
        const held = cards.map(({ front, back }) => `${front}\n${back}`).join('\n');
        const count = (text: string) => text.split('prose').length - 1;
        const left = rest.filter(({ text }) => text === 'prose').length;
        expect(count(held) + left).toBe(count(lines.join('\n')));
      }),
    );
  });
});
