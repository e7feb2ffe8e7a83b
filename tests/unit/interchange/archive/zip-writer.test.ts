import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZipFile, readEntry } from '@/lib/interchange/archive/zip-file';
import { createZipWriter } from '@/lib/interchange/archive/zip-writer';

async function zipped(stored: Uint8Array<ArrayBuffer>, packed: string): Promise<Blob> {
  const zip = createZipWriter();
  await zip.store('ä/stored', new Blob([stored]));
  await zip.deflate('packed', new Blob([packed]));
  return zip.finish();
}

describe('an archive', () => {
  it('is read alike by another program and by ours', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 2000 }),
        fc.string({ unit: 'grapheme', maxLength: 500 }),
        async (bytes, text) => {
          const zip = await zipped(new Uint8Array(bytes), text);
          const theirs = unzipSync(new Uint8Array(await zip.arrayBuffer()));
          expect(theirs['ä/stored']).toEqual(bytes);
          expect(new TextDecoder().decode(theirs.packed)).toBe(
            new TextDecoder().decode(new TextEncoder().encode(text)),
          );
          const directory = await openZipFile(zip);
          if ('kind' in directory) throw new Error(directory.code);
          expect([...directory.keys()]).toEqual(['ä/stored', 'packed']);
          for (const [name, entry] of directory) {
            expect(await readEntry(zip, entry)).toEqual(theirs[name]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('counts more files than every reader can, where it is for us', async () => {
    const zip = createZipWriter({ isForUs: true });
    const empty = Object.assign(new Blob(), { stream: async function* () {} }) as Blob;
    for (let at = 0; at < 66_000; at += 1) await zip.store(String(at), empty);
    const directory = await openZipFile(zip.finish());
    expect('size' in directory && directory.size).toBe(66_000);
  });

  it('is not made where it would be larger than an archive can be', async () => {
    const huge = Object.defineProperty(new Blob(['x']), 'size', { value: 5 * 1024 ** 3 });
    await expect(createZipWriter().store('film', huge)).rejects.toThrow('4 GB');
  });

  it('is told apart from a damaged one by its sums', async () => {
    const zip = new Uint8Array(await (await zipped(new Uint8Array([77]), '')).arrayBuffer());
    const at = zip.indexOf(77, 30);
    zip[at] = 78;
    const file = new Blob([zip]);
    const directory = await openZipFile(file);
    const entry = 'kind' in directory ? undefined : directory.get('ä/stored');
    if (entry === undefined) throw new Error('No entry.');
    await expect(readEntry(file, entry)).rejects.toThrow('not what the directory says');
  });
});
