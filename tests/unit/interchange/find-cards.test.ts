import { describe, expect, it } from 'vitest';
import { findCards } from '@/lib/interchange/markdown/find-cards';

const sidesOf = (text: string) =>
  findCards(text).map(({ kind, front, back }) => [kind, front, back]);

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
  ])('reads %j as %j: %s', (text, sides, _reason) => {
    expect(findCards(text).map(({ front, back }) => [front, back])).toEqual(sides);
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
  const marksOf = (text: string) => findCards(text).map(({ deck, tags }) => [deck, tags]);

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
    expect(findCards(text)).toMatchObject([
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
