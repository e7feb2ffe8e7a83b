import { mediaKindOf, sniffMedia } from '@/lib/domain/media/media-kind';
import { SECOND } from '@/lib/domain/time/duration';

/** What one picture may be at most; a larger one stays where it is. */
export const MOST_PICTURE_BYTES = 10 * 1024 * 1024;
const PATIENCE_MS = 20 * SECOND;
const HEAD_BYTES = 4096;

/**
 * The bytes of a picture of the net, or nothing. Only for what a person asked for by a press.
 * - Nothing of this browser goes with it: no cookies, no address of a page.
 * - No redirect: whoever is asked answers, and nobody else is.
 * - A picture by what the host says and by its first bytes; within its size and 20 seconds.
 */
export async function fetchPicture(
  url: string,
  stop?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const late = AbortSignal.timeout(PATIENCE_MS);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
      signal: stop ? AbortSignal.any([stop, late]) : late,
    });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !/^image\//i.test(type)) {
      await response.body?.cancel();
      return undefined;
    }
    const bytes = await readWithin(response, MOST_PICTURE_BYTES);
    const isPicture = bytes && mediaKindOf(sniffMedia(bytes.subarray(0, HEAD_BYTES))) === 'image';
    return isPicture ? bytes : undefined;
  } catch {
    // No such host, a redirect, too slow, stopped: the picture stays a name, and is counted.
    return undefined;
  }
}

/** The whole body, unless it is larger: then the rest is not taken. */
async function readWithin(
  response: Response,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel();
    return undefined;
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const step = await reader?.read();
    if (step === undefined || step.done) break;
    parts.push(step.value);
    length += step.value.length;
    if (length > most) {
      await reader?.cancel();
      return undefined;
    }
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
