import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createReader } from '@/lib/interchange/reader';
import { PNG, WAV } from '@/tests/support/media-bytes';

const other = new Uint8Array([...PNG, 1]);

async function readFolder(files: Readonly<Record<string, string | Uint8Array>>) {
  const bytes = Object.entries(files).map(
    ([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file] as const,
  );
  const reader = createReader();
  const file = new File([new Uint8Array(zipSync(Object.fromEntries(bytes)))], 'vault.zip');
  const read = await reader.read({ file, choices: {} });
  const notes = await reader.notes({ from: 0, count: 100, deckKey: 'd' });
  return { read, notes, media: await reader.media({ from: 0, count: 100 }) };
}

const frontsOf = ({ notes }: Awaited<ReturnType<typeof readFolder>>) =>
  notes.map(({ fields }) => fields.front ?? fields.text);

describe('a zip of Markdown', () => {
  it('brings the cards of all its texts, by path, and what they name of the files beside them', async () => {
    const found = await readFolder({
      'b/Birds.md': '#flashcards/Birds\n![[robin.png|80]] ![[Robin song.wav]]::Robin',
      'a.md': 'Q: one\nA: ![](img/my%20dog.png)',
      'img/my dog.png': PNG,
      'b/files/robin.png': other,
      'Robin song.wav': WAV,
      'unused.png': PNG,
    });
    expect(found.read).toMatchObject({
      kind: 'cards',
      counts: { notes: 2, missingMedia: 0 },
      namedDecks: 1,
      folder: { files: 2, media: 3, missing: [] },
    });
    expect(frontsOf(found)).toEqual([
      'one',
      '<img src="robin.png" width="80"> [sound:Robin song.wav]',
    ]);
    expect(found.notes[0]?.fields.back).toBe('<img src="my dog.png" alt="" />');
    expect(found.media).toEqual([
      { name: 'my dog.png', bytes: PNG },
      { name: 'robin.png', bytes: other },
      { name: 'Robin song.wav', bytes: WAV },
    ]);
  });

  it.each([
    ['![](pic.png)', 'a/pic.png', 'beside the text'],
    ['![](/pic.png)', 'pic.png', 'from the top'],
    ['![](../c/pic.png)', 'c/pic.png', 'by a way up and down'],
    ['![](./pic.png)', 'a/pic.png', 'from here'],
    ['![[c/pic.png]]', 'c/pic.png', 'by the path from the top'],
    ['![[d/pic.png]]', 'x/d/pic.png', 'by the end of its path'],
    ['![[PIC.png]]', 'a/pic.png', 'in large letters'],
    ['![[only.png]]', 'x/only.png', 'by its name alone'],
  ])('%s means %s: %s', async (named, path) => {
    const paths = ['pic.png', 'a/pic.png', 'c/pic.png', 'x/d/pic.png', 'x/only.png'];
    const files = paths.map((one, at) => [one, new Uint8Array([...PNG, at])] as const);
    const found = await readFolder({
      ...Object.fromEntries(files),
      'a/Note.md': `x::${named}`,
    });
    expect(found.media.map(({ bytes }) => bytes?.at(-1))).toEqual([paths.indexOf(path)]);
  });

  it('two pictures of one name get names of their own', async () => {
    const found = await readFolder({
      'a/A.md': 'x::![](pic.png)',
      'b/B.md': 'y::![](pic.png) ![](../a/pic.png)',
      'a/pic.png': PNG,
      'b/pic.png': other,
    });
    expect(found.media.map(({ name }) => name)).toEqual(['pic.png', 'b_pic.png']);
    expect(found.notes[1]?.fields.back).toBe(
      '<img src="b_pic.png" alt="" /> <img src="pic.png" alt="" />',
    );
  });

  it('names what is not there, and the lines of each text', async () => {
    const { read } = await readFolder({
      'a.md': 'Q: one\n\nx::![](gone.png) ![](https://a.test/gone.png)',
      'b.md': '\n\nQ: two',
      'gone.txt': 'no picture of that name',
    });
    expect(read).toMatchObject({
      counts: { missingMedia: 1, netPictures: 1 },
      folder: { missing: ['gone.png'] },
      problems: {
        counts: { emptyBack: 2 },
        first: [
          { code: 'emptyBack', line: 1, file: 'a.md' },
          { code: 'emptyBack', line: 3, file: 'b.md' },
        ],
      },
    });
  });

  it('leaves alone what Obsidian and systems keep for themselves', async () => {
    const { read } = await readFolder({
      'a.md': 'x::y',
      '.trash/b.md': 'u::v',
      '__MACOSX/._a.md': 'p::q',
      'vault/.obsidian/c.md': 'r::s',
    });
    expect(read).toMatchObject({ counts: { notes: 1 }, folder: { files: 1 } });
  });

  it.each([
    [{ 'a.txt': 'x::y' }, 'notText', 'no Markdown'],
    [{ 'a.md': 'Nothing to ask.' }, 'noMarkdownCards', 'no card'],
    [{ 'a.md': new Uint8Array([0, 1, 2, 0, 0, 255]) }, 'notText', 'a text that is none'],
  ])('%j is refused as %s: %s', async (files, code, _reason) => {
    expect((await readFolder(files)).read).toMatchObject({ kind: 'refused', code });
  });

  it('is refused where a text or a picture unpacks to a hundred times its size', async () => {
    const much = new Uint8Array(65 * 1024 * 1024);
    const found = await readFolder({ 'a.md': 'x::![](p.png)', 'p.png': much });
    expect(found.read).toMatchObject({ kind: 'refused', code: 'unpacksTooLarge' });
  });

  it('a damaged picture stays out, its name stays', async () => {
    const file = zipSync({ 'a.md': strToU8('x::![](p.png)'), 'p.png': [PNG, { level: 0 }] });
    const at = Buffer.from(file).indexOf(Buffer.from(PNG.subarray(0, 8)));
    file[at] = 0;
    const reader = createReader();
    const read = await reader.read({ file: new Blob([new Uint8Array(file)]), choices: {} });
    expect(read).toMatchObject({ kind: 'cards', folder: { media: 1 } });
    expect(await reader.media({ from: 0, count: 9 })).toEqual([{ name: 'p.png' }]);
  });
});
