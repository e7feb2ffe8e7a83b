import { sniffMedia } from '@/lib/domain/media/media-kind';
import { findMediaRefs, namesOfRef } from '@/lib/domain/media/media-refs';
import type { SampleCard } from './model';
import type { PackedMedium } from './packed-media';

/** Larger ones stay names: the preview crosses from one thread to another. */
const MOST_BYTES = 400_000;
/** So do those beyond that many bytes in all, also where one card names the same picture a thousand times. */
const MOST_IN_ALL = 4_000_000;
const PICTURE = /^image\/(?:png|jpeg|gif|webp|avif)$/;

/** The same cards with the pictures of the file in them, so that they look as they will be asked. */
export function withPictures(
  sample: readonly SampleCard[],
  media: readonly PackedMedium[],
): Promise<readonly SampleCard[]> {
  const byName = new Map(media.map((medium) => [medium.name, medium]));
  let left = MOST_IN_ALL;
  const shown = async (html: string) => {
    const parts: string[] = [];
    let from = 0;
    for (const ref of findMediaRefs(html)) {
      const medium = namesOfRef(ref).flatMap((name) => byName.get(name) ?? [])[0];
      if (ref.kind !== 'element' || left <= 0) continue;
      const address = await addressOf(medium);
      if (address === undefined) continue;
      left -= address.length;
      parts.push(html.slice(from, ref.start), address);
      from = ref.end;
    }
    return parts.join('') + html.slice(from);
  };
  return Promise.all(
    sample.map(async (card) => ({
      ...card,
      front: await shown(card.front),
      back: await shown(card.back),
    })),
  );
}

async function addressOf(medium: PackedMedium | undefined): Promise<string | undefined> {
  if (medium === undefined || (medium.size ?? 0) > MOST_BYTES) return undefined;
  const bytes = await medium.read();
  if (bytes === undefined || bytes.length > MOST_BYTES) return undefined;
  const mime = sniffMedia(bytes.subarray(0, 4096));
  if (!PICTURE.test(mime)) return undefined;
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${mime};base64,${btoa(text)}`;
}
