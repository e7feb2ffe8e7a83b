import { expect, it } from 'vitest';
import { createReader } from '@/lib/interchange/reader';
import { BOMBS } from '@/tests/support/generated/bombs';

/** Work of milliseconds in a browser; a second at most here. */
const LONGEST_MS = 5000;

it.each([
  ['zip: 60,000 entries that all lie at one place', 'unpacksTooLarge'],
  ['zip: a backup whose rows unpack to 1 GB', 'badZip'],
  ['gzip: 600 MB of blanks', 'unpacksTooLarge'],
  ['zstd: runs of 4 GB in 96 KB', 'ankiBroken'],
  ['zstd: a window of 3 TB', 'ankiBroken'],
  ['zstd: 300 MB within what an honest file unpacks to', 'ankiBroken'],
  ['zstd: 300 MB of pages, as their head says', 'unpacksTooLarge'],
  ['zip: 300 MB of pages, as their head says', 'unpacksTooLarge'],
  ['zstd: 180 MB of pages, most of them empty', 'ankiBroken'],
  ['SQLite: a view that never ends', 'ankiBroken'],
  ['SQLite: a column that computes for hours', 'ankiBroken'],
  ['SQLite: a column that computes 1 GB', 'ankiBroken'],
  ['SQLite: a page count of four billion', 'ankiBroken'],
  ['JSON: a deck with 700,000 children', 'badJson'],
  ['XML: 3 million elements in each other', 'badXml'],
  ['XML: entities of entities', 'xmlEntities'],
])('%s is refused: %s', { timeout: 20_000 }, async (name, code) => {
  const { bytes, name: file } = (await BOMBS[name]?.()) ?? { bytes: new Uint8Array(), name: '' };
  const startedAt = performance.now();
  const read = await createReader().read({
    file: new File([new Uint8Array(bytes)], file),
    choices: {},
  });
  expect(read).toMatchObject({ kind: 'refused', code });
  expect(performance.now() - startedAt).toBeLessThan(LONGEST_MS);
});

it('a text that the engine cannot match is refused, not thrown on', async () => {
  const make = BOMBS['Markdown: 16 MB of quotes in each other'];
  const { bytes, name } = (await make?.()) ?? { bytes: new Uint8Array(), name: '' };
  const file = new File([new Uint8Array(bytes)], name);
  const read = await createReader().read({ file, choices: {} });
  expect(['refused', 'cards']).toContain(read.kind);
});
