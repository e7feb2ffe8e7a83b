import { LIMITS } from '@/lib/interchange/limits';
import { at, DamagedError, ensure } from './damaged';
import { Output } from './output';
import { newFrame, readBlock, readBlockHead } from './read-block';

const FRAME = 0xfd2fb528;
/** Frames of these 16 kinds hold nothing that counts. */
const SKIPPED = 0x184d2a50;
const FIRST_ROOM = 64 * 1024;

/** Whether the bytes are packed by zstd. */
export function isZstd(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && numberAt(bytes, 0, 4) === FRAME;
}

/** Copies reach no further back; Anki's own reach 2 MB, those of the strongest usual packing 8 MB. */
const MOST_REACH = 32 * 1024 * 1024;
/** At least so much is held back, so that little is moved often. */
const LEAST_REACH = 1024 * 1024;

/**
 * Unpacks zstd (RFC 8878), whose frames need not say how much is in them: absent where that is more than
 * `most` bytes, or more than any honest file unpacks to, or where they are damaged. It takes no more time
 * and memory than what comes out; check sums are left to the archive around it.
 */
export function unzstd(packed: Uint8Array, most: number): Uint8Array<ArrayBuffer> | undefined {
  const honest = Math.max(LIMITS.anyRatioBytes, packed.length * LIMITS.packedRatio);
  const output = new Output(Math.min(most, honest), Math.max(FIRST_ROOM, packed.length * 2));
  try {
    const blocks = readFrames(packed, output);
    while (blocks.next().done !== true);
    return output.take();
  } catch (error) {
    if (error instanceof DamagedError) return undefined;
    throw error;
  }
}

/**
 * The same part by part, of which only so much is held as later copies may reach back to. A part is good until
 * the next is asked for.
 * @throws DamagedError where `unzstd` has nothing
 */
export function* unzstdParts(packed: Uint8Array, most: number): Generator<Uint8Array<ArrayBuffer>> {
  const output = new Output(most, FIRST_ROOM);
  for (const reach of readFrames(packed, output)) {
    yield output.takeNew();
    output.letGo(Math.max(LEAST_REACH, Math.min(reach, MOST_REACH)));
  }
}

/** Reads frame after frame into the output; stops after each block and says how far back copies may reach. */
function* readFrames(packed: Uint8Array, output: Output): Generator<number> {
  let place = 0;
  do place = yield* readFrame(packed, place, output);
  while (place < packed.length);
}

/** Reads one frame; the result is where the next begins. */
function* readFrame(packed: Uint8Array, start: number, output: Output): Generator<number, number> {
  ensure(start + 8 <= packed.length, 'a frame is cut short');
  const kind = numberAt(packed, start, 4);
  if (Math.floor(kind / 16) === SKIPPED / 16) return start + 8 + numberAt(packed, start + 4, 4);
  ensure(kind === FRAME, 'there is no frame');
  const head = readFrameHead(packed, start + 4);
  const frame = newFrame();
  output.startFrame();
  const before = output.total;
  let place = head.end;
  for (let isLast = false; !isLast;) {
    const block = readBlockHead(packed, place);
    place += 3;
    isLast = block.isLast;
    const end = place + (block.kind === 'run' ? 1 : block.size);
    ensure(end <= packed.length, 'a block is cut short');
    const bytes = packed.subarray(place, end);
    if (block.kind === 'packed') readBlock(bytes, frame, output);
    else {
      output.reserve(block.size);
      if (block.kind === 'run') output.addRun(at(bytes, 0), block.size);
      else output.add(bytes, 0, bytes.length);
    }
    place = end;
    yield head.reach;
  }
  const isWhole = head.size === undefined || head.size === output.total - before;
  const end = place + (head.hasSum ? 4 : 0);
  ensure(isWhole && end <= packed.length, 'a frame is cut short');
  return end;
}

interface FrameHead {
  readonly end: number;
  /** Bytes that come out, where the frame says so. */
  readonly size: number | undefined;
  /** So far back its copies reach at most. */
  readonly reach: number;
  readonly hasSum: boolean;
}

function readFrameHead(packed: Uint8Array, start: number): FrameHead {
  const flags = at(packed, start);
  const isSingle = (flags & 0x20) !== 0;
  ensure((flags & 0x0b) === 0, 'a frame needs a dictionary');
  const sizeAt = start + (isSingle ? 1 : 2);
  const width = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const end = sizeAt + width;
  ensure(end <= packed.length, 'a frame is cut short');
  const size = numberAt(packed, sizeAt, width) + (width === 2 ? 256 : 0);
  const reach = isSingle ? size : windowOf(at(packed, start + 1));
  return { end, size: width === 0 ? undefined : size, reach, hasSum: (flags & 4) !== 0 };
}

/** Bytes of the window that a frame without a single segment names: eighths of a power of two. */
function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

/** A number of so many bytes, the least first. */
function numberAt(bytes: Uint8Array, start: number, width: number): number {
  let number = 0;
  for (let place = width - 1; place >= 0; place -= 1) {
    number = number * 256 + at(bytes, start + place);
  }
  return number;
}
