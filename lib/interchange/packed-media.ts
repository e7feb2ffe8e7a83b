import { linkMedia, missingMedia } from '@/lib/domain/media/media-refs';
import type { FileMedia, NeutralNote, NotesContent } from './model';

/** A picture, sound or film of an archive; packed until somebody reads it. */
export interface PackedMedium {
  /** As notes speak of it: a name without a path, NFC, once in an archive. */
  readonly name: string;
  /** Bytes, where the archive tells before unpacking. */
  readonly size?: number;
  /** Its bytes in memory of their own; absent where they are damaged or larger than allowed. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** More names than anybody reads. */
export const NAMES_SHOWN = 50;
/** Stands for any stored bytes. */
const HELD = '0'.repeat(64);

/** Media that are `listed` without a file, or that a note names and no file holds; each once. */
export function missingNames(
  notes: readonly Pick<NeutralNote, 'fields'>[],
  media: readonly PackedMedium[],
  listed: readonly string[] = [],
): readonly string[] {
  const held = new Set(media.map(({ name }) => name));
  const missing = new Set(listed);
  for (const { fields } of notes) {
    for (const html of Object.values(fields)) {
      const linked = linkMedia(html, (name) => (held.has(name) ? HELD : undefined));
      for (const name of missingMedia(linked)) missing.add(name);
    }
  }
  return [...missing];
}

/** The media of an archive in portions, each unpacked when it is asked for. */
export function mediaPortions(
  media: readonly PackedMedium[],
): NonNullable<NotesContent<never>['media']> {
  return ({ from, count }) => Promise.all(media.slice(from, from + count).map(unpacked));
}

async function unpacked({ name, read }: PackedMedium): Promise<FileMedia> {
  const bytes = await read();
  return { name, ...(bytes && { bytes }) };
}
