/** Packed bytes that unpack to 16 MB at most. */
const PART = 16 * 1024;

/**
 * The same bytes in small parts. A browser's decompressor unpacks each part that it is given wholly,
 * whoever has heard enough by then: half a megabyte can be half a gigabyte.
 */
export function inSmallParts(): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  return new TransformStream({
    transform(bytes, parts) {
      for (let at = 0; at < bytes.length; at += PART) parts.enqueue(bytes.subarray(at, at + PART));
    },
  });
}
