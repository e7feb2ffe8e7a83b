import { byteView, latin, type ByteView } from './bytes';
import { jpegSize } from './jpeg-size';
import type { PixelSize } from './pixel-size';
import { svgSize } from './svg-size';

/** The size of a picture by its own header; absent where it does not say. Never throws. */
export function imageSize(bytes: Uint8Array, mime: string): PixelSize | undefined {
  const size = READERS[mime]?.(bytes, byteView(bytes));
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

type Reader = (bytes: Uint8Array, view: ByteView) => PixelSize | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  'image/png': (_, view) => ({ width: view.u32(16), height: view.u32(20) }),
  'image/gif': (_, view) => ({ width: view.u16(6, true), height: view.u16(8, true) }),
  // A negative height only says that the rows come from the top.
  'image/bmp': (_, view) => ({
    width: view.u32(18, true),
    height: Math.abs(view.u32(22, true) | 0),
  }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/avif': avifSize,
  'image/svg+xml': svgSize,
};

/** developers.google.com/speed/webp/docs/riff_container: three kinds of first chunk. */
function webpSize(bytes: Uint8Array, view: ByteView): PixelSize | undefined {
  switch (latin(bytes, 12, 4)) {
    case 'VP8X':
      return { width: view.u24(24) + 1, height: view.u24(27) + 1 };
    case 'VP8L': {
      const bits = view.u32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8 ':
      return { width: view.u16(26, true) & 0x3fff, height: view.u16(28, true) & 0x3fff };
    default:
      return undefined;
  }
}

/** The largest `ispe` box: thumbnails and tiles have smaller ones. A quarter turn is an `irot` box. */
function avifSize(bytes: Uint8Array, view: ByteView): PixelSize | undefined {
  const head = latin(bytes, 0, 16_384);
  let found: PixelSize | undefined;
  for (let at = head.indexOf('ispe'); at >= 0; at = head.indexOf('ispe', at + 4)) {
    const size = { width: view.u32(at + 8), height: view.u32(at + 12) };
    if (!found || size.width * size.height > found.width * found.height) found = size;
  }
  const turn = head.indexOf('irot');
  const isTurned = turn >= 0 && view.u8(turn + 4) % 2 === 1;
  return found && isTurned ? { width: found.height, height: found.width } : found;
}
