import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderNote } from '@/lib/domain/render/render-note';
import { createReader } from '@/lib/interchange/reader';
import { ankiDatabase, BASIC } from '@/tests/support/anki-database';
import { ankiPackage, zstd } from '@/tests/support/anki-package';
import { byteChanges, schemaChanges, withBytes } from '@/tests/support/generated/databases';
import { fieldHtml, sheetCss, templateHtml, textFiles } from '@/tests/support/generated/texts';
import { zipFiles } from '@/tests/support/generated/zip-files';

/** Two thousand files that nobody would make: the same ones at every run, so that a failure stays. */
const SEED = 20_261_123;
/** A file of a few kilobytes is no work; what takes longer hangs. */
const LONGEST_MS = 2000;

const COLLECTION = {
  notes: [1, 2, 3].map((id) => ({
    id,
    guid: `g${id}`,
    mid: BASIC.id,
    tags: ' a b ',
    flds: `question ${id}\x1f<b>answer</b> <img src="a.png">`,
  })),
  cards: [1, 2, 3].map((id) => ({ id, nid: id, did: 1, ord: 0, type: 2, queue: 2, ivl: 9 })),
  revlog: [{ id: 1_650_000_000_000, cid: 1, ease: 3, ivl: 9, type: 1 }],
};

/** Reads a file as the page does, with all of its notes and both sides of every card. */
async function takeOrRefuse(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<boolean> {
  const startedAt = performance.now();
  const reader = createReader();
  const read = await reader.read({ file: new File([bytes], name), choices: {} });
  const isTaken = read.kind !== 'refused';
  if (read.kind !== 'refused' && read.kind !== 'backup') {
    const types = new Map((await reader.noteTypes()).map((type) => [type.id, type]));
    const notes = await reader.notes({ from: 0, count: 5000, deckKey: 'd' });
    expect(notes).toHaveLength(read.counts.notes);
    for (const note of notes) {
      const noteType = types.get(note.noteTypeId);
      if (noteType === undefined) throw new Error(`A note of no type: ${note.noteTypeId}`);
      for (const { ordinal } of note.cards.slice(0, 20)) {
        const { front, back } = renderNote({ note, noteType, ordinal, deckPath: 'A::B' });
        expect([typeof front, typeof back]).toEqual(['string', 'string']);
      }
    }
    for (const medium of await reader.media({ from: 0, count: 100 })) medium.bytes?.slice(0, 1);
  }
  expect(performance.now() - startedAt, 'milliseconds').toBeLessThan(LONGEST_MS);
  return isTaken;
}

/** Some of them come in and some are refused: else nothing was tried. */
async function expectEither(
  files: fc.Arbitrary<readonly [bytes: Uint8Array<ArrayBuffer>, name: string]>,
  numRuns: number,
  least: { readonly taken: number; readonly refused: number },
): Promise<void> {
  const count = { taken: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(files, async ([bytes, name]) => {
      count[(await takeOrRefuse(bytes, name)) ? 'taken' : 'refused'] += 1;
    }),
    { numRuns, seed: SEED },
  );
  expect(count.taken).toBeGreaterThanOrEqual(least.taken);
  expect(count.refused).toBeGreaterThanOrEqual(least.refused);
}

describe('two thousand generated files come in safely or are refused', { timeout: 120_000 }, () => {
  let old: Uint8Array;
  let later: Uint8Array;
  beforeAll(async () => {
    old = await ankiDatabase(COLLECTION);
    later = await ankiDatabase({ ...COLLECTION, version: 18 });
  });

  it('archives whose heads lie about what they hold', async () => {
    const list = new TextEncoder().encode('{"0":"a.png","1":"../../b.png","x":7}');
    const files = zipFiles([old, zstd(later), zstd(old), list, zstd(list)]);
    await expectEither(
      files.map((bytes) => [bytes, 'a.apkg'] as const),
      600,
      {
        taken: 40,
        refused: 200,
      },
    );
  });

  it('databases whose bytes were changed', async () => {
    const files = fc
      .tuple(fc.boolean(), byteChanges)
      .map(([isOld, changes]) => [withBytes(isOld ? old : later, changes), 'a.anki2'] as const);
    await expectEither(files, 500, { taken: 50, refused: 50 });
  });

  it('databases whose tables and rows were changed', async () => {
    const count = { taken: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.boolean(), schemaChanges, async (isOld, finish) => {
        const content = { ...COLLECTION, ...(!isOld && { version: 18 }) };
        const bytes = await changedDatabase(content, finish);
        if (bytes === undefined) return;
        count[(await takeOrRefuse(bytes, 'a.anki2')) ? 'taken' : 'refused'] += 1;
      }),
      { numRuns: 350, seed: SEED },
    );
    expect(count.taken).toBeGreaterThan(50);
    expect(count.refused).toBeGreaterThan(50);
  });

  it('text of any headers, cells and encodings', async () => {
    const names = fc.constantFrom('a.csv', 'a.txt', 'a.tsv', 'a.md', 'a.json', 'a.xml');
    await expectEither(fc.tuple(textFiles, names), 600, { taken: 200, refused: 1 });
  });

  it('notes, templates and sheets of any HTML', async () => {
    const sides = fc.record({ front: templateHtml, back: templateHtml });
    const fields = fc.tuple(fieldHtml, fieldHtml);
    await fc.assert(
      fc.asyncProperty(sides, sheetCss, fields, fc.boolean(), async (side, css, texts, isCloze) => {
        const noteType = { ...BASIC, css, isCloze, templates: [{ name: 'One', ...side }] };
        const flds = texts.map((text) => text.replaceAll('\x1f', '')).join('\x1f');
        const notes = COLLECTION.notes.map((note) => ({ ...note, flds }));
        const collection = { ...COLLECTION, notes, noteTypes: [noteType] };
        const bytes = await ankiPackage({ generation: 1, collection });
        expect(await takeOrRefuse(bytes, 'a.apkg')).toBe(true);
      }),
      { numRuns: 250, seed: SEED },
    );
  });
});

/** Absent where these changes do not go together. */
async function changedDatabase(content: typeof COLLECTION, finish: string) {
  try {
    return await ankiDatabase({ ...content, finish });
  } catch {
    // A table that one change took away is missed by the next.
    return undefined;
  }
}
