/** Characters that a packed backup may unpack to; a bomb ends here. */
const MOST = 1024 ** 3;

/** The text inside gzip bytes; absent where they are damaged or far too much. */
export async function unpackGzip(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const stream = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream());
  const parts: string[] = [];
  let length = 0;
  try {
    for await (const part of stream) {
      length += part.length;
      if (length > MOST) return undefined;
      parts.push(part);
    }
  } catch {
    // Cut short or damaged: said to the person as one sentence.
    return undefined;
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
