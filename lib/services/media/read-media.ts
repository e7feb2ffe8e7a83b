import { imageSize } from '@/lib/domain/media/image-size';
import { sniffMedia } from '@/lib/domain/media/media-kind';
import type { MediaRow } from '@/lib/storage/rows';

const HEAD_BYTES = 4096;

/**
 * The row of these bytes: its id is their SHA-256, its type and size are what they themselves say. Works
 * in a worker, too.
 */
export async function readMedia(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<MediaRow> {
  const mime = sniffMedia(bytes.subarray(0, HEAD_BYTES));
  return {
    id: await mediaIdOf(bytes),
    bytes: new Blob([bytes], { type: mime }),
    mime,
    ...imageSize(bytes, mime),
    names: [name.normalize('NFC')],
  };
}

/** What these bytes are called wherever they are stored: their SHA-256 in hex. */
export async function mediaIdOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
