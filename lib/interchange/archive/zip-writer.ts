import { crc32 } from './crc-32';
import { MOST_ENTRIES, zipEnd } from './zip-end';

/**
 * An archive that is put together of the files themselves: what is only stored is never copied, so
 * that media of hundreds of megabytes pass through as they lie in the database.
 */
export interface ZipWriter {
  /** Adds a file as it is: pictures and sounds are packed already. */
  readonly store: (name: string, content: Blob) => Promise<void>;
  /** Adds a file deflated. */
  readonly deflate: (name: string, content: Blob) => Promise<void>;
  readonly finish: () => Blob;
}

/** More than a zip without its 64-bit parts can hold, which not every reader knows. */
export class ZipTooLargeError extends Error {
  override name = 'ZipTooLargeError';
}

interface WrittenEntry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its head stands. */
  readonly at: number;
}

const MOST_BYTES = 0xffffffff;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980: the same library makes the same archive. */
const DATE = 0x0021;

export interface ZipWriting {
  /** More files than every reader can count; ours can. */
  readonly isForUs?: boolean;
}

/** An archive to put files into. */
export function createZipWriter({ isForUs = false }: ZipWriting = {}): ZipWriter {
  const parts: BlobPart[] = [];
  const entries: WrittenEntry[] = [];
  let at = 0;
  const push = (part: Uint8Array<ArrayBuffer> | Blob, size: number) => {
    parts.push(part);
    at += size;
    if (at > MOST_BYTES) throw new ZipTooLargeError('A package can hold 4 GB: choose a deck.');
  };
  const add = async (name: string, content: Blob, packed?: Blob) => {
    if (entries.length >= MOST_ENTRIES && !isForUs) {
      throw new ZipTooLargeError('A package can hold 65,000 files: choose a deck.');
    }
    const entry: WrittenEntry = {
      name: new TextEncoder().encode(name),
      isDeflated: packed !== undefined,
      crc: await checkSum(content),
      packedSize: (packed ?? content).size,
      size: content.size,
      at,
    };
    const head = numbers([[4, 0x04034b50], ...about(entry), [2, entry.name.length], [2, 0]]);
    push(head, head.length);
    push(entry.name, entry.name.length);
    push(packed ?? content, entry.packedSize);
    entries.push(entry);
  };
  return {
    store: (name, content) => add(name, content),
    deflate: async (name, content) => add(name, content, await deflated(content)),
    finish: () => {
      const start = at;
      for (const entry of entries) {
        const line = directoryLine(entry);
        push(line, line.length);
        push(entry.name, entry.name.length);
      }
      const end = zipEnd({ count: entries.length, at: start, size: at - start });
      return new Blob([...parts, end], { type: 'application/zip' });
    },
  };
}

type SizedNumber = readonly [bytes: 2 | 4, value: number];

/** What an entry's head and its line in the directory both say. */
function about({ isDeflated, crc, packedSize, size }: WrittenEntry): readonly SizedNumber[] {
  return [
    [2, VERSION],
    [2, FLAGS],
    [2, isDeflated ? 8 : 0],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, packedSize],
    [4, size],
  ];
}

function directoryLine(entry: WrittenEntry): Uint8Array<ArrayBuffer> {
  return numbers([
    [4, 0x02014b50],
    [2, VERSION],
    ...about(entry),
    [2, entry.name.length],
    [4, 0],
    [4, 0],
    [4, 0],
    [4, entry.at],
  ]);
}

/** Little-endian, one after the other. */
function numbers(values: readonly SizedNumber[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

async function checkSum(content: Blob): Promise<number> {
  let sum = 0;
  for await (const part of content.stream()) sum = crc32(part, sum);
  return sum;
}

function deflated(content: Blob): Promise<Blob> {
  const packed = content.stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Response(packed).blob();
}
