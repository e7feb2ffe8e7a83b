import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '@/lib/interchange/reader';

const MARKDOWN =
  '# |- |1. |> |Q: |A: |::|:::|?|??|==|^[h]|[^1]|{{c1::|}}|`|```|~~~|$|$$|\\(|[[|]]|![[a.png|-->|<!--|<!--SR:!2023-09-02,4,270-->|#flashcards/a|#b|---|tags: x|word|\n|\n\n|| |<b>|*|**|_|&amp;|\t'
    .split('|')
    .map((piece) => (piece === '' ? '|' : piece));
const XML =
  '<mnemosyne>~</mnemosyne>~<item id="a" gr="3" e="x">~</item>~<Q>~</Q>~<A>~</A>~<cat>~</cat>~<!DOCTYPE a [~]>~<!--~-->~<![CDATA[~]]>~&amp;~&x;~&#0;~&#x110000;~"~=~/>~<?xml~?>~text~\n'.split(
    '~',
  );
const JSON_PIECES =
  '{~}~[~]~,~:~"crowdanki_uuid"~"name"~"notes"~"note_models"~"children"~"flds"~"tmpls"~"fields"~"guid"~"x"~1~null~"{{c1::a}}"~\n'.split(
    '~',
  );

/** Reads as the page does, and looks at every note. */
async function readAll(text: string, name: string) {
  const reader = createReader();
  const read = await reader.read({ file: new File([text], name), choices: {} });
  if (read.kind === 'refused' || read.kind === 'backup') return read.kind;
  const notes = await reader.notes({ from: 0, count: 1000, deckKey: 'd' });
  const types = new Set((await reader.noteTypes()).map(({ id }) => id));
  expect(notes).toHaveLength(read.counts.notes);
  expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
  for (const note of notes) {
    expect(types).toContain(note.noteTypeId);
    expect(note.cards.length).toBeGreaterThan(0);
  }
  return read.kind;
}

const GRAMMARS = [
  ['notes.md', MARKDOWN, ''],
  ['cards.xml', XML, '<mnemosyne>'],
  ['deck.json', JSON_PIECES, '{"crowdanki_uuid": "a", '],
] as const;

describe('pieces of a format in any order', () => {
  it.each(GRAMMARS)('in %s are taken or refused, never thrown', async (name, pieces, start) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 80 }), async (parts) => {
        const kind = await readAll(start + parts.join(''), name);
        expect(['text', 'cards', 'refused', 'backup']).toContain(kind);
      }),
      { numRuns: 200 },
    );
  });

  // With time that grows faster than the text these would not end before the test's limit.
  const TRAPS = [
    '```js\n',
    '`a``',
    '~~~~ \n```\n',
    '==a ',
    '{{c1::',
    '<!--a\n',
    '$a\n',
    ']]a',
    '<a ',
    '\\(a',
  ];
  it.each([
    ...[...MARKDOWN, ...TRAPS].map((piece) => ['notes.md', `${piece}a`] as const),
    ...XML.map((piece) => ['cards.xml', piece] as const),
  ])('%s of %j many times over is read to its end', async (name, piece) => {
    const start = name === 'cards.xml' ? '<mnemosyne>' : 'a::b\n\nc ==d== ';
    expect(await readAll(start + piece.repeat(2500), name)).toBeTruthy();
  });
});
