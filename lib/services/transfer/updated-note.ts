import { findMediaRefs, linkMedia, namesOfRef, unlinkMedia } from '@/lib/domain/media/media-refs';
import { keepFetched } from '@/lib/domain/media/net-pictures';
import type { Note } from '@/lib/domain/note/note';
import type { NeutralNote } from '@/lib/interchange/model';

type Content = Pick<Note, 'fields' | 'tags' | 'textKey' | 'modifiedElsewhereAt'>;

/**
 * What a known note says after the file's comes: nothing where that changes nothing.
 * - A file that says when it was changed replaces only what it changed later than the last import
 *   of this note, and no field that was edited here since.
 * - Pictures that were fetched for it stay where the text is the same otherwise.
 * - Tags are added, never taken away.
 */
export function updatedContent(known: Note, next: NeutralNote): Content | undefined {
  const { modifiedAt } = next;
  if (modifiedAt !== undefined && modifiedAt <= (known.modifiedElsewhereAt ?? -Infinity)) return;
  const isOurs = (field: string) =>
    modifiedAt !== undefined && (known.fieldStamps?.[field] ?? -Infinity) > modifiedAt;
  const taken = Object.entries(next.fields)
    .filter(([field, html]) => known.fields[field] !== html && !isOurs(field))
    .map(([field, html]) => [field, withKnownMedia(known, html)] as const)
    .map(([field, html]) => [field, keepFetched(known.fields[field] ?? '', html)] as const)
    .filter(([field, html]) => known.fields[field] !== html);
  const isKnown = next.tags.every((tag) => known.tags.includes(tag));
  if (taken.length === 0 && isKnown) return undefined;
  const first = Object.keys(next.fields)[0];
  return {
    fields: { ...known.fields, ...Object.fromEntries(taken) },
    tags: [...new Set([...known.tags, ...next.tags])],
    ...(first !== undefined && !isOurs(first) && { textKey: next.textKey }),
    ...(modifiedAt !== undefined && { modifiedElsewhereAt: modifiedAt }),
  };
}

/** The file's text with the pictures and sounds that the note has, where the file only names them. */
function withKnownMedia({ fields }: Note, html: string): string {
  const hashes = new Map(
    [...Object.values(fields), html]
      .flatMap(findMediaRefs)
      .flatMap((ref) => namesOfRef(ref).map((name) => [name, ref.hash] as const))
      .filter(([, hash]) => hash !== undefined),
  );
  return hashes.size === 0 ? html : linkMedia(unlinkMedia(html), (name) => hashes.get(name));
}
