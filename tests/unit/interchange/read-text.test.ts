import { describe, expect, it } from 'vitest';
import { readText, type TextChoices } from '@/lib/interchange/text/read-text';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string | Uint8Array, choices: TextChoices = {}) {
  const result = readText(typeof text === 'string' ? bytes(text) : text, choices);
  if ('kind' in result) throw new Error(`refused: ${result.code}`);
  return result;
}

async function fieldsOf(text: string | Uint8Array, choices: TextChoices = {}) {
  return (await read(text, choices)).notes.map((note) => Object.values(note.fields));
}

describe('separators', () => {
  it.each([
    ['hola,hello\nadiós,bye', ',', 'a plain comma file'],
    ['hola,at 10:30\nadiós,at 11:45\nsí,yes', ',', 'a comma file with a colon in each row'],
    ['hola\thello, hi\nadiós\tbye, see you', '\t', 'commas inside tab-separated cells'],
    ['Apfel;1,5\nBirne;2,5', ';', 'decimal commas in a semicolon file'],
    ['hola :: hello\nel gato, negro :: the cat, black', ' :: ', 'pasted lines with commas'],
    ['a|b\nc|d', '|', 'pipes'],
    ['hola - hello\nadiós - bye', ' - ', 'dashes with spaces'],
    ['hola - hello\nadiós\nmar - sea', ' - ', 'a line without the dash'],
    ['hola – hello\nUnit 1', ' – ', 'half of the lines'],
    ['hola::hello\nUnit 1\nmar::sea', '::', 'two colons in most lines'],
    ['One - two.\nThree.\nFour.', undefined, 'a dash in one of three sentences'],
    ['At 10:30\nNote: this\nNothing', undefined, 'colons of sentences'],
    ['eins\nzwei\ndrei', undefined, 'one column'],
  ])('reads %j with %j: %s', async (text, separator, _reason) => {
    expect((await read(text)).preview.separator).toBe(separator);
  });

  it('takes the separator that was chosen over its own', async () => {
    expect(await fieldsOf('a:b,c', { separator: ':' })).toEqual([['a', 'b,c']]);
  });
});

describe('lines without the sign between question and answer', () => {
  it.each([
    ['hola - hello\nUnit 1\nmar - sea', ' - ', 2],
    ['hola :: hello\nel mar :: the sea\nel pan :: bread\nsol :: sun\nUnit 1', ' :: ', 5],
    ['hola = hello\nUnit 1\nmar = sea', ' = ', 2],
  ])('%j with %j: the others become cards, line %i is named', async (text, separator, line) => {
    const { preview, notes } = await read(text);
    expect(preview.separator).toBe(separator);
    expect(notes).toHaveLength(text.split('\n').length - 1);
    expect(preview.problems).toEqual({
      counts: { noSeparator: 1 },
      first: [{ code: 'noSeparator', line, text: 'Unit 1' }],
    });
    expect(preview.rows.map(({ cells }) => cells)).not.toContainEqual(['Unit 1', '']);
  });

  it('are cards where they hide words', async () => {
    expect((await read('hola - hello\n{{c1::mar}} y sol\nsí - yes')).notes).toHaveLength(3);
  });

  it('are rows with one cell where a program made the columns', async () => {
    const { preview } = await read('hola,hello\nmar\nsí,yes');
    expect(preview.counts.notes).toBe(3);
    expect(preview.problems.counts).toEqual({ missingCells: 1, emptyBack: 1 });
  });

  it('are all of them cards without an answer where one column was chosen', async () => {
    const { preview } = await read('hola - hello\nmar\nsí - yes', { separator: '' });
    expect(preview.counts.notes).toBe(3);
  });
});

describe('quotes', () => {
  it.each([
    ['"a,b",c', [['a,b', 'c']], 'a quoted separator'],
    ['"say ""hi""",x', [['say "hi"', 'x']], 'doubled quotes'],
    ['"two\nlines",x', [['two<br>lines', 'x']], 'a new line inside quotes'],
    [
      '"a" said he,x\nb,y',
      [
        ['"a" said he', 'x'],
        ['b', 'y'],
      ],
      'a quote that is a letter',
    ],
    [
      '"never closed,x\nb,y',
      [
        ['"never closed', 'x'],
        ['b', 'y'],
      ],
      'a quote that never closes',
    ],
    ['"a" ,x', [['a', 'x']], 'a space after the closing quote'],
  ])('reads %j as %j: %s', async (text, fields) => {
    expect(await fieldsOf(text, { separator: ',' })).toEqual(fields);
  });

  it('keeps the lines of rows after a quoted cell with new lines', async () => {
    const { notes } = await read('"a\nb",x\nc,y', { separator: ',' });
    expect(notes.map((note) => note.line)).toEqual([1, 3]);
  });
});

describe('headers of Anki', () => {
  it('reads separator, html, tags, deck and columns even where a spreadsheet padded them', async () => {
    const { preview, notes } = await read(
      '\uFEFF#separator:Pipe,,,\n#html:true|||\n#tags:foo bar::世界,,,\n#deck:a::b\n#columns:one|two\n#\n<b>x</b>|y\n',
    );
    expect(preview).toMatchObject({ separator: '|', isHtml: true, deck: 'a::b' });
    expect(preview.columns.map(({ name }) => name)).toEqual(['one', 'two']);
    expect(notes).toMatchObject([
      {
        line: 7,
        fields: { front: '<b>x</b>', back: 'y' },
        tags: ['foo', 'bar::世界'],
        deck: ['a', 'b'],
      },
    ]);
  });

  it('takes guid, deck and tags from the columns that the headers name', async () => {
    const { notes } = await read(
      '#separator:tab\n#guid column:1\n#deck column:2\n#tags column:5\ng1\tA::B\thola\thello\tx y\n',
    );
    expect(notes).toMatchObject([
      { guid: 'g1', deck: ['A', 'B'], tags: ['x', 'y'], fields: { front: 'hola', back: 'hello' } },
    ]);
  });

  it('lets a guid name one note: a later row with the same one is a note of its own', async () => {
    const { notes } = await read('#separator:tab\n#guid column:1\ng1\thola\thello\ng1\tmar\tsea\n');
    expect(notes.map(({ guid }) => guid)).toEqual(['g1', undefined]);
  });

  it('ignores a column number that is none and a column beyond the row', async () => {
    const { preview } = await read(
      '#guid column:8   \n#tags column:123abc\n#separator:tab\na\tb\n',
    );
    expect(preview.columns.map(({ role }) => role)).toEqual(['front', 'back']);
  });

  it('reads the old first line of tags', async () => {
    const { notes } = await read('tags: one two\na\tb\n');
    expect(notes).toMatchObject([{ line: 2, tags: ['one', 'two'] }]);
  });

  it('shows plain text as it was written where the file says that it is not HTML', async () => {
    expect(await fieldsOf('#html:false\n#separator:tab\n<b>\t& x\n')).toEqual([
      ['&lt;b&gt;', '&amp; x'],
    ]);
  });
});

describe('columns', () => {
  it('sees a header row, its tags column and makes a field of every other column', async () => {
    const { preview, notes } = await read(
      'country,flag,capital,tags\nFrance,<img src="f.svg">,Paris,"UG::Europe, UG::Sovereign"\n',
    );
    expect(preview).toMatchObject({ hasHeaderRow: true, noteKind: 'columns', isHtml: true });
    expect(preview.counts).toEqual({ notes: 1, cards: 1, missingMedia: 1, netPictures: 0 });
    expect(notes[0]).toMatchObject({
      tags: ['UG::Europe', 'UG::Sovereign'],
      fields: { 'column-1': 'France', 'column-2': '<img src="f.svg">', 'column-3': 'Paris' },
    });
  });

  it('takes a first row of words to learn as a note', async () => {
    expect(await fieldsOf('house,Haus\ntree,Baum')).toHaveLength(2);
  });

  it('makes two cards of a row where both directions are chosen and the answer is there', async () => {
    const { notes } = await read('a,b\nc,', { separator: ',', noteKind: 'reversed' });
    expect(notes.map((note) => note.cards.map(({ ordinal }) => ordinal))).toEqual([[0, 1], [0]]);
  });

  it('makes cloze cards of rows with cloze marks', async () => {
    const { notes } = await read('{{c1::Paris}} is in {{c2::France}}\tcity\nfoo\tbar\n');
    expect(notes.map((note) => note.cards.map(({ ordinal }) => ordinal))).toEqual([[0, 1], [0]]);
  });

  it('joins an unquoted separator back to the last column and says so', async () => {
    const { notes, preview } = await read('dog,perro\ncat,gato, gata\nsun,sol');
    expect(notes[1]?.fields).toEqual({ front: 'cat', back: 'gato, gata' });
    expect(preview.problems.first).toEqual([{ code: 'extraCells', line: 2 }]);
  });

  it('leaves out a row without a question and names its line', async () => {
    const { notes, preview } = await read('a\tb\n\tno question\nc\td\n');
    expect(notes).toHaveLength(2);
    expect(preview.problems.first).toEqual([{ code: 'emptyFront', line: 2 }]);
  });
});

describe('text of Quizlet', () => {
  it('keeps new lines inside definitions where many lines have no separator', async () => {
    expect(await fieldsOf('term one\tfirst line\nsecond line\nterm two\tonly line\nmore')).toEqual([
      ['term one', 'first line<br>second line'],
      ['term two', 'only line<br>more'],
    ]);
  });

  it('splits by the row break that was chosen', async () => {
    expect(await fieldsOf('a,b;c,d with, comma;', { separator: ',', rowBreak: ';' })).toEqual([
      ['a', 'b'],
      ['c', 'd with, comma'],
    ]);
  });
});

describe('encodings', () => {
  it.each([
    [[0xff, 0xfe, 0xc4, 0, 0x2c, 0, 0x62, 0], 'utf-16le', 'Ä'],
    [[0xfe, 0xff, 0, 0xc4, 0, 0x2c, 0, 0x62], 'utf-16be', 'Ä'],
    [[0x61, 0, 0x2c, 0, 0x62, 0, 0x0a, 0], 'utf-16le', 'a'],
    [[0xc4, 0x2c, 0x62], 'windows-1252', 'Ä'],
    [[0xef, 0xbb, 0xbf, 0xc3, 0x84, 0x2c, 0x62], 'utf-8', 'Ä'],
  ])('reads %j as %s', async (given, encoding, front) => {
    const { preview, notes } = await read(new Uint8Array(given));
    expect(preview.encoding).toBe(encoding);
    expect(notes[0]?.fields.front).toBe(front);
  });

  it('says when it only guessed', async () => {
    expect((await read(new Uint8Array([0xc4, 0x2c, 0x62]))).preview.isEncodingGuess).toBe(true);
  });
});

describe('files that cannot be taken', () => {
  it.each([
    ['', 'emptyFile'],
    ['\n\n', 'emptyFile'],
    ['#separator:tab\n', 'noRows'],
    ['\u0089PNG', undefined],
  ])('%j is refused as %s', async (text, code) => {
    const result = readText(bytes(text), {});
    expect('kind' in result ? result.code : undefined).toBe(code);
  });

  it('refuses a picture', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    expect(readText(png, {})).toMatchObject({ kind: 'refused', code: 'notText' });
  });
});
