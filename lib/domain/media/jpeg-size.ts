import { latin, type ByteView } from './bytes';
import type { PixelSize } from './pixel-size';

/** Of a JPEG: its frame header, turned as the camera says. Segments are walked by their lengths. */
export function jpegSize(bytes: Uint8Array, view: ByteView): PixelSize | undefined {
  let isTurned = false;
  for (let at = 2; at + 9 < view.length && view.u8(at) === 0xff;) {
    const marker = view.u8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      const [height, width] = [view.u16(at + 5), view.u16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    } else {
      if (marker === 0xe1) isTurned ||= isQuarterTurn(bytes, view, at + 4);
      at += 2 + Math.max(2, view.u16(at + 2));
    }
  }
  return undefined;
}

/** SOF0 to SOF15 without the tables among them (DHT, JPG, DAC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Orientations 5 to 8 of the Exif block stand on their side; browsers show them upright. */
function isQuarterTurn(bytes: Uint8Array, view: ByteView, start: number): boolean {
  if (latin(bytes, start, 6) !== 'Exif\0\0') return false;
  const tiff = start + 6;
  const isLittle = latin(bytes, tiff, 2) === 'II';
  const entries = tiff + view.u32(tiff + 4, isLittle);
  const count = Math.min(view.u16(entries, isLittle), 100);
  for (let n = 0; n < count; n += 1) {
    const entry = entries + 2 + n * 12;
    if (view.u16(entry, isLittle) === 0x0112) return view.u16(entry + 8, isLittle) >= 5;
  }
  return false;
}
