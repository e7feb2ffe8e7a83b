import { describe, expect, it } from 'vitest';
import { fieldHtml } from '@/lib/interchange/markdown/field-html';
import { cardsOf, readFileText } from '@/tests/support/read-text-file';

describe('one side of a Markdown card as HTML', () => {
  it.each([
    ['plain, with an "&"', 'plain, with an "&amp;"', 'text'],
    ['*a* **b** `c`', '<em>a</em> <strong>b</strong> <code>c</code>', 'marks without a paragraph'],
    ['a\nb', 'a<br>b', 'lines stay lines'],
    ['a<br>b <img src="x.png">', 'a<br>b <img src="x.png">', 'HTML stays HTML'],
    ['2 < 3 & 4', '2 &lt; 3 &amp; 4', 'signs that are no HTML'],
    ['see ==this==', 'see <mark>this</mark>', 'a highlight'],
    ['$a_1 < b_2$ and $$x$$', '\\(a_1 &lt; b_2\\) and \\[x\\]', 'formulas'],
    ['\\(a_1*b*\\)', '\\(a_1*b*\\)', 'formulas in brackets'],
    ['costs $5 or $10', 'costs $5 or $10', 'money'],
    ['costs $5 and $6', 'costs $5 and $6', 'money before a space'],
    ['5$ and 6$, US$7', '5$ and 6$, US$7', 'money behind a number'],
    [String.raw`$\$5$ and \$6$`, String.raw`\(\$5\) and $6$`, 'dollars that are escaped'],
    ['{{c1::$5}} or {{c2::US$}}', '{{c1::$5}} or {{c2::US$}}', 'money in clozes'],
    ['$\\frac{a}{\\frac{b}{c}}$', '\\(\\frac{a}{\\frac{b}{c}}\\)', 'braces outside of clozes'],
    ['{{c1::$a::b$::h}}', '{{c1::\\(a: :b\\)::h}}', 'a colon of a formula in a cloze'],
    ['$a {{c1::b}} c$', '\\(a {{c1::b}} c\\)', 'a cloze in a formula'],
    ['$$\na\n= b\n$$', '\\[a = b\\]', 'a formula of several lines'],
    ['$a*b$ *c*', '\\(a*b\\) <em>c</em>', 'stars'],
    [String.raw`a\\(b\\)`, String.raw`a\(b\)`, 'an escaped backslash'],
    [
      '{{c1::$\\frac{a}{b}}}$}}',
      '{{c1::\\(\\frac{a}{b} } }\\)}}',
      'braces of a formula in a cloze',
    ],
    ['`$a$ [[b]]`', '<code>$a$ [[b]]</code>', 'nothing of it inside code'],
    ['![[map one.png|300]]', '<img src="map one.png" width="300">', 'a picture of Obsidian'],
    ['![[a.mp3]]', '[sound:a.mp3]', 'a sound of Obsidian'],
    ['[[Page#Part|shown]] [[Page]]', 'shown Page', 'links of Obsidian'],
    ['a <!--ID: 123--> b', 'a  b', 'a comment'],
    ['{{c1::https://x.org}} y', '{{c1::https://x.org}} y', 'an address within a cloze'],
    ['[x](javascript:alert(1))', '<a href="">x</a>', 'an address that runs'],
  ])('%j becomes %j: %s', (markdown, html, _reason) => {
    expect(fieldHtml(markdown)).toBe(html);
  });

  it('keeps tables tables and lists lists', () => {
    expect(fieldHtml('| a | b |\n|---|---|\n| 1 | 2 |')).toMatch(/^<table>[\s\S]*<td>2<\/td>/);
    expect(fieldHtml('- a\n- b')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
  });

  it('keeps code as it was written', () => {
    expect(fieldHtml('```py\nif a == b == c:\n\n  x = "$y$"\n```')).toContain(
      'if a == b == c:\n\n  x = "$y$"',
    );
  });

  // Marks without end would take the parser minutes.
  it('shows more marks than anybody writes as plain text', () => {
    const text = '**a '.repeat(50_000).trim();
    expect(fieldHtml(text)).toBe(text);
  });
});

describe('what a Markdown file becomes', () => {
  it('is notes of the three own types, with their cards and decks', () => {
    const { preview, notes } = cardsOf(
      '#flashcards/Spanish\nhola::hello\n\npear:::Birne\n\nThe ==sun== is a ==star==.',
    );
    expect(preview).toMatchObject({
      format: 'markdown',
      counts: { notes: 3, cards: 5, missingMedia: 0 },
      deck: 'Spanish',
      deckNames: ['Spanish'],
      sample: [{ line: 2, front: 'hola', back: 'hello' }, { line: 4 }, { line: 6 }],
    });
    expect(notes.map(({ noteTypeId }) => noteTypeId)).toEqual([
      'morsel-basic',
      'morsel-reversed',
      'morsel-cloze',
    ]);
    expect(notes.map(({ deck }) => deck)).toEqual([['Spanish'], ['Spanish'], ['Spanish']]);
  });

  it('shows a cloze in the preview as it will be asked', () => {
    expect(cardsOf('# Sky\n\nThe ==sun==^[hot].').preview.sample[0]?.front).toContain('[hot]');
  });

  it('names the line of a card that has no answer', () => {
    const { preview } = cardsOf('Q: one\nA: eins\n\nQ: two\n');
    expect(preview.problems.first).toEqual([{ code: 'emptyBack', line: 4 }]);
  });

  it('names the lines that were not read as cards, and what stands there', () => {
    const { preview } = cardsOf('Q: one\nA: eins\n\n## More\n\nSome prose.\n\nQ: two\nA: zwei');
    expect(preview.problems).toEqual({
      counts: { unread: 1 },
      first: [{ code: 'unread', line: 6, text: 'Some prose.' }],
    });
  });

  it('gives a card the page that is named below it', () => {
    const { notes, preview } = cardsOf(
      '#flashcards\na::b\n\n<!-- source: https://x.org/?a=1 -->\n\nQ: c\nA: d\n\n---\n\n<!-- source: javascript:x -->',
    );
    expect(notes.map(({ source }) => source)).toEqual([{ url: 'https://x.org/?a=1' }, undefined]);
    expect(preview.problems.counts).toEqual({});
  });

  it('gives a page its hyphens back that no comment can hold', () => {
    const { notes } = cardsOf('#flashcards\na::b\n\n<!-- source: https://x.org/a%2D%2Db -->');
    expect(notes[0]?.source).toEqual({ url: 'https://x.org/a--b' });
  });

  it('brings a card that stands there twice once', () => {
    const { preview } = cardsOf('#flashcards\na::b\nc::d\na::b');
    expect(preview.counts.notes).toBe(2);
    expect(preview.problems.first).toEqual([{ code: 'repeated', line: 4 }]);
  });

  it('counts pictures that are named', () => {
    expect(cardsOf('#flashcards\n![[a.png]]::b').preview.counts.missingMedia).toBe(1);
  });
});

describe('Markdown or rows', () => {
  const formOf = (text: string, name?: string) => {
    const read = readFileText(text, name);
    return 'preview' in read ? read.preview.kind : 'kind' in read ? read.code : 'backup';
  };

  it.each([
    ['la manzana :: the apple\nel pan :: the bread', undefined, 'text', 'pasted lines'],
    ['la manzana::the apple\nel pan::the bread', undefined, 'text', 'pasted lines, close'],
    ['la manzana::the apple', 'fruit.md', 'cards', 'the same in a Markdown file'],
    ['# Fruit\n\n- manzana::apple', undefined, 'cards', 'a heading and a list'],
    ['hola::hello\n<!--SR:!2023-09-02,4,270-->', undefined, 'cards', 'a schedule of Obsidian'],
    ['#flashcards/x\na::b', undefined, 'cards', 'a tag of Obsidian'],
    ['Q: a\nA: b', undefined, 'cards', 'questions and answers'],
    ['a\n?\nb', undefined, 'cards', 'a question mark between lines'],
    ['a:::b\nc:::d', undefined, 'cards', 'both ways'],
    ['a,x:::y\nb,z', undefined, 'text', 'a comma file with colons'],
    ['Q: what,A: that\nQ: who,A: she', undefined, 'text', 'a comma file that spells it out'],
    ['#separator:tab\na::b\tc', undefined, 'text', 'a file of Anki'],
    ['- a\t- b\n- c\t- d::e', undefined, 'text', 'tabs'],
    ['eins\nzwei\ndrei', undefined, 'text', 'one column'],
    ['hola;hello\nmar;sea', 'words.md', 'text', 'a table in a Markdown file'],
    ['# Diary\n\nNothing today.', 'diary.md', 'noMarkdownCards', 'no card at all'],
  ])('%j (%s) is read as %s: %s', (text, name, form, _reason) => {
    expect(formOf(text, name)).toBe(form);
  });

  it('reads a file in the form that was chosen', () => {
    const asRows = readFileText('#flashcards\na::b', undefined, { form: 'rows' });
    expect(asRows).toMatchObject({ preview: { kind: 'text' } });
    const asCards = readFileText('a :: b', undefined, { form: 'markdown' });
    expect(asCards).toMatchObject({ preview: { kind: 'cards' } });
  });
});
