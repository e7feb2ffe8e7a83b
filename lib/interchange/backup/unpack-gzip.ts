import { inSmallParts } from '@/lib/interchange/archive/small-parts';
import { LIMITS } from '@/lib/interchange/limits';
import { refuse, type Refusal } from '@/lib/interchange/problem';

/** Characters that the engine can hold as one text, and some to spare. */
const MOST = 500 * 1024 * 1024;

/** The text inside gzip bytes; refused where they are damaged or unpack to more than a backup does. */
export async function unpackGzip(bytes: Uint8Array<ArrayBuffer>): Promise<string | Refusal> {
  const most = Math.min(MOST, Math.max(LIMITS.anyRatioBytes, bytes.length * LIMITS.packedRatio));
  const stream = new Blob([bytes])
    .stream()
    .pipeThrough(inSmallParts())
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream());
  const parts: string[] = [];
  let length = 0;
  try {
    for await (const part of stream) {
      length += part.length;
      if (length > most) return refuse('unpacksTooLarge');
      parts.push(part);
    }
  } catch {
    // Cut short or damaged: said to the person as one sentence.
    return refuse('badZip');
  }
  return parts.join('');
}

/** Whether all of a packed file is there and as it was written, by its own check sum. */
export async function isWholeGzip(file: Blob): Promise<boolean> {
  const nowhere = new WritableStream<Uint8Array>();
  try {
    await file.stream().pipeThrough(new DecompressionStream('gzip')).pipeTo(nowhere);
    return true;
  } catch {
    return false;
  }
}

/** Text as gzip bytes. */
export async function packGzip(text: Blob): Promise<Blob> {
  const packed = text.stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).blob();
}
