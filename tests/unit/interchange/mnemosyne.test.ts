import { describe, expect, it } from 'vitest';
import { cardsOf, readFileText } from '@/tests/support/read-text-file';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const START = 1_215_720_000;

const fileOf = (items: string, root = `core_version="1" time_of_start="${START}"`) =>
  `${HEAD}<mnemosyne ${root}>\n<category active="1"><name>Thai</name></category>\n${items}\n</mnemosyne>\n`;

const itemOf = (id: string, question: string, answer: string, other = '', cat = 'Thai') =>
  `<item id="${id}" ${other}>\n <cat>${cat}</cat>\n <Q>${question}</Q>\n <A>${answer}</A>\n</item>`;

describe('an export of Mnemosyne 1', () => {
  it('brings items as notes in the decks that their categories name', () => {
    const { preview, notes } = cardsOf(
      fileOf(itemOf('a1', 'n&#225;m', 'water') + itemOf('a2', 'x &lt;b&gt;y&lt;/b&gt;', '1\n2')),
    );
    expect(preview).toMatchObject({ format: 'mnemosyne', deck: 'Thai', counts: { notes: 2 } });
    expect(notes.map(({ line, fields }) => [line, fields.front, fields.back])).toEqual([
      [4, 'nám', 'water'],
      [8, 'x <b>y</b>', '1<br>2'],
    ]);
  });

  it('takes the category of everything else for none', () => {
    const { notes } = cardsOf(fileOf(itemOf('a1', 'x', 'y', '', '&lt;default&gt;')));
    expect(notes[0]?.deck).toBeUndefined();
  });

  it('makes one note of two items that ask both ways', () => {
    const { notes } = cardsOf(
      fileOf(itemOf('a1.inv', 'y', 'x') + itemOf('a1', 'x', 'y') + itemOf('b.inv', 'u', 'v')),
    );
    expect(notes.map(({ fields, cards }) => [fields.front, cards.length])).toEqual([
      ['x', 2],
      ['u', 1],
    ]);
  });

  it('reads formulas and sounds', () => {
    const { notes } = cardsOf(
      fileOf(itemOf('a', '&lt;$&gt;x_1&lt;/$&gt;', '&lt;sound src="a.mp3"&gt;')),
    );
    expect(notes[0]?.fields).toEqual({ front: '\\(x_1\\)', back: '[sound:a.mp3]' });
  });

  it('keeps how far an item was learned', () => {
    const given = 'gr="4" e="2.300" ac_rp="2" rt_rp="3" lps="1" l_rp="30" n_rp="45"';
    const { notes } = cardsOf(fileOf(itemOf('a', 'x', 'y', given)));
    expect(notes[0]?.cards[0]?.learned).toMatchObject({
      start: { createdAt: START },
      card: { type: 2, due: 45, interval: 15, factor: 2300, reps: 5, lapses: 1 },
    });
  });

  it.each([
    ['gr="1" e="2.5" ac_rp="4" n_rp="2" l_rp="1"', 'a grade that means not yet'],
    ['gr="0" e="2.5" ac_rp="0" n_rp="0" l_rp="0"', 'never asked'],
    ['gr="x" ac_rp="-5"', 'no numbers'],
  ])('with %s begins anew: %s', (given, _reason) => {
    const { notes } = cardsOf(fileOf(itemOf('a', 'x', 'y', given)));
    expect(notes[0]?.cards).toEqual([{ ordinal: 0 }]);
  });

  it('has the same identity at every import', () => {
    const guids = (text: string) => cardsOf(text).notes.map(({ guid }) => guid);
    const once = guids(fileOf(itemOf('a', 'x', 'y')));
    expect(guids(fileOf(itemOf('a', 'x, corrected', 'y')))).toEqual(once);
    expect(guids(fileOf(itemOf('b', 'x', 'y')))).not.toEqual(once);
  });
});

describe('XML that cannot be taken', () => {
  const LAUGHS = '<!DOCTYPE mnemosyne [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n';
  const FILE = '<!DOCTYPE mnemosyne [<!ENTITY a SYSTEM "/secret">]>\n';
  const item = itemOf('a', 'x', 'y');

  it.each([
    [HEAD + LAUGHS + fileOf(item).slice(HEAD.length), 'xmlEntities', 2, 'entities in entities'],
    [HEAD + FILE + fileOf(item).slice(HEAD.length), 'xmlEntities', 2, 'the file of another'],
    [fileOf(itemOf('a', '&secret;', 'y')), 'xmlEntities', 6, 'an entity that nobody defined'],
    [fileOf(item).replace('</Q>', '</R>'), 'badXml', 6, 'an end that was not begun'],
    [fileOf(item).slice(0, 160), 'badXml', 5, 'a file that was cut short'],
    [fileOf('<item id=a></item>'), 'badXml', 4, 'an attribute without quotes'],
    [fileOf('<![CDATA[ x'), 'badXml', 4, 'a section without end'],
    [`${fileOf(item)}more`, 'badXml', 10, 'text behind the end'],
    [fileOf('<a>'.repeat(60)), 'badXml', 4, 'elements without end'],
    [`${HEAD}<opml></opml>`, 'unknownXml', undefined, 'other XML'],
    [fileOf(''), 'noCards', undefined, 'no items'],
  ])('%j is refused as %s in line %s: %s', (text, code, line, _reason) => {
    expect(readFileText(text)).toEqual({ kind: 'refused', code, ...(line && { line }) });
  });

  it('keeps an & that begins no entity, and reads CDATA and comments', () => {
    const { notes } = cardsOf(fileOf(itemOf('a', 'AT&T', '<!-- no --><![CDATA[1 < 2 &amp;]]>')));
    expect(notes[0]?.fields).toEqual({ front: 'AT&T', back: '1 < 2 &amp;' });
  });

  it('takes the plain name of a document type', () => {
    const text = `<!DOCTYPE mnemosyne>\n${fileOf(item).slice(HEAD.length)}`;
    expect(cardsOf(text).notes).toHaveLength(1);
  });
});
