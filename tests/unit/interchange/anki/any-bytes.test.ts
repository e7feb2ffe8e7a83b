import { zipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAnkiFile } from '@/lib/interchange/anki/read-package';
import { ankiDatabase, BASIC } from '@/tests/support/anki-database';
import { ankiPackage, GENERATIONS, packageEntries, zstd } from '@/tests/support/anki-package';

const note = (id: number) => ({
  id,
  guid: `g${id}`,
  mid: BASIC.id,
  tags: ' a ',
  flds: `q${id}\x1fa`,
});
const COLLECTION = {
  notes: Array.from({ length: 40 }, (_, at) => note(at + 1)),
  cards: Array.from({ length: 40 }, (_, at) => ({ id: at + 1, nid: at + 1, did: 1, ord: 0 })),
  revlog: [{ id: 1_650_000_000_000, cid: 1, ease: 3 }],
};
const MEDIA = { 'a.png': new TextEncoder().encode('picture '.repeat(40)) };
const PARTS = 1_000_000;
/** A place in a file as a share of it, 0–1, all places alike; `fc.double` is 0 or next to it half the time. */
const share = fc.noBias(fc.integer({ min: 0, max: PARTS - 1 })).map((part) => part / PARTS);
/** Bytes changed in a few places, and perhaps cut short. */
const damage = fc.record({
  changes: fc.array(fc.tuple(share, fc.nat(255)), {
    minLength: 1,
    maxLength: 12,
  }),
  end: fc.option(share.map((part) => 0.1 + part * 0.9)),
});
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

it('damage is spread over the whole of a file', () => {
  const places = fc.sample(damage, 500).flatMap(({ changes }) => changes.map(([at]) => at));
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const inIt = places.filter((at) => Math.floor(at * 10) === tenth);
    expect(inIt.length / places.length).toBeGreaterThan(0.05);
  }
});

describe('damaged bytes are taken or refused, and never thrown on', () => {
  const whole: Record<string, Uint8Array<ArrayBuffer>> = {};
  beforeAll(async () => {
    whole.old = await ankiDatabase(COLLECTION);
    whole.new = await ankiDatabase({ ...COLLECTION, version: 18 });
    for (const generation of GENERATIONS) {
      whole[generation] = await ankiPackage({ generation, collection: COLLECTION, media: MEDIA });
    }
  });

  it.each(['old', 'new', '1', '2', '3'])('of the file %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(damage, (how) => isTakenOrRefused(damaged(whole[name], how))),
      { numRuns: 150 },
    );
  });

  it('of a collection inside a whole package', async () => {
    const entries = await packageEntries({ generation: 3, collection: COLLECTION, media: MEDIA });
    await fc.assert(
      fc.asyncProperty(damage, (how) => {
        const database = zstd(damaged(whole.new, how));
        return isTakenOrRefused(zipSync({ ...entries, 'collection.anki21b': database }));
      }),
      { numRuns: 100 },
    );
  });

  it('of what zstd packed inside a whole package', async () => {
    const entries = await packageEntries({ generation: 3, collection: COLLECTION, media: MEDIA });
    const names = ['collection.anki21b', 'media', '0', 'meta'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), damage, (name, how) =>
        isTakenOrRefused(zipSync({ ...entries, [name]: damaged(entries[name], how) })),
      ),
      { numRuns: 150 },
    );
  });
});

async function isTakenOrRefused(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const read = await readAnkiFile(new Blob([bytes]));
  if ('kind' in read) expect(read.kind).toBe('refused');
  else for (const { read: unpack } of read.media) await unpack();
}

function damaged(whole: Uint8Array | undefined, { changes, end }: Damage): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(whole ?? []);
  for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
  return end === null ? bytes : bytes.slice(0, Math.ceil(end * bytes.length));
}
