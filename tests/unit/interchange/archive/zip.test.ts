import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZipDirectory, type ZipEntry } from '@/lib/interchange/archive/zip-directory';
import { findEntry } from '@/lib/interchange/archive/zip-file';

const TEXT = new TextEncoder().encode('to be or not to be '.repeat(500));
const MOVED = { bit: 8, method: 10, crc: 16, packedSize: 20, size: 24 } as const;

describe('an archive', () => {
  it.each([0, 6] as const)('gives back what was packed at level %i', async (level) => {
    const bytes = zipSync({ 'a.txt': TEXT, 'b/ü.txt': Uint8Array.of(7) }, { level });
    expect(await entryOf(bytes, 'a.txt')).toEqual(TEXT);
    expect(await entryOf(bytes, 'b/ü.txt')).toEqual(Uint8Array.of(7));
  });

  it('with a comment at its end is read', async () => {
    const bytes = zipSync({ 'a.txt': TEXT });
    const view = new DataView(bytes.buffer);
    view.setUint16(bytes.length - 2, 5, true);
    expect(await entryOf(Uint8Array.of(...bytes, 1, 2, 3, 4, 5), 'a.txt')).toEqual(TEXT);
  });

  it.each([
    ['a check sum that is not that of the bytes', 'crc', 12_345],
    ['fewer bytes announced than come out', 'size', 100],
    ['more bytes announced than come out', 'size', 100_000],
    ['more packed bytes announced than are there', 'packedSize', 100_000],
  ] as const)('with %s gives nothing', async (_, field, value) => {
    expect(await entryOf(withField(field, value), 'a.txt')).toBeUndefined();
  });

  it.each([
    ['encrypted', 'bit', 1],
    ['packed in an unusual way', 'method', 99],
  ] as const)('leaves out an entry that is %s', (_, field, value) => {
    const directory = readZipDirectory(withField(field, value));
    expect('kind' in directory ? directory.code : directory.size).toBe(0);
  });

  it('that announces 1.2 GB from a few bytes is refused before anything is unpacked', () => {
    expect(readZipDirectory(withField('size', 1_200_000_000))).toMatchObject({
      code: 'unpacksTooLarge',
    });
  });

  it('of the long kind (zip64) is read', async () => {
    expect(await entryOf(asZip64(zipSync({ 'a.txt': TEXT })), 'a.txt')).toEqual(TEXT);
  });

  it('with any byte changed gives the same bytes or none', async () => {
    const whole = zipSync({ 'a.txt': TEXT });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const bytes = whole.slice();
          bytes[at] = (bytes[at] ?? 0) ^ change;
          const entry = await entryOf(bytes, 'a.txt');
          if (entry !== undefined) expect(entry).toEqual(TEXT);
        },
      ),
    );
  });
});

async function entryOf(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Uint8Array | undefined> {
  const directory = readZipDirectory(bytes);
  const entry: ZipEntry | undefined = 'kind' in directory ? undefined : directory.get(name);
  return entry && findEntry(new Blob([bytes]), entry);
}

/** An archive of one file whose directory says something else. */
function withField(field: keyof typeof MOVED, value: number): Uint8Array<ArrayBuffer> {
  const bytes = zipSync({ 'a.txt': TEXT });
  const view = new DataView(bytes.buffer);
  const at = view.getUint32(bytes.length - 6, true) + MOVED[field];
  const isShort = field === 'bit' || field === 'method';
  if (isShort) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return bytes;
}

/** The same archive with its directory announced as archives of more than 65,535 files do. */
function asZip64(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const end = bytes.length - 22;
  const old = new DataView(bytes.buffer, bytes.byteOffset);
  const long = new Uint8Array(56 + 20 + 22);
  const view = new DataView(long.buffer);
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(32, 1n, true);
  view.setBigUint64(40, BigInt(old.getUint32(end + 12, true)), true);
  view.setBigUint64(48, BigInt(old.getUint32(end + 16, true)), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(end), true);
  view.setUint32(76, 0x06054b50, true);
  view.setUint16(86, 0xffff, true);
  view.setUint32(92, 0xffffffff, true);
  return Uint8Array.of(...bytes.subarray(0, end), ...long);
}
