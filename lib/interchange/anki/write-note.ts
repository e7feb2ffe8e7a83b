import { findMediaRefs, namesOfRef } from '@/lib/domain/media/media-refs';
import type { Note } from '@/lib/domain/note/note';
import { decodeEntities } from '@/lib/domain/render/html-text';
import { SECOND } from '@/lib/domain/time/duration';
import { sha1 } from '@/lib/interchange/archive/sha-1';
import type { Cell } from '@/lib/interchange/sqlite/write-database';

export interface NoteRowInput {
  readonly id: number;
  readonly noteTypeId: number;
  /** HTML in the order of the note type, names of media put back. */
  readonly fields: readonly string[];
  readonly tags: readonly string[];
}

const FIELD_END = '\x1f';
const encoder = new TextEncoder();

/** A row of `notes`. A note that has no guid goes out under its own id, and is known again by it. */
export function noteRow(note: Note, { id, noteTypeId, fields, tags }: NoteRowInput): Cell[] {
  const texts = fields.map((html) => html.replaceAll(FIELD_END, ' '));
  const first = plainText(texts[0] ?? '');
  return [
    id,
    note.guid ?? note.id,
    noteTypeId,
    Math.floor(changedAt(note) / SECOND),
    -1,
    tagList(tags),
    texts.join(FIELD_END),
    first,
    checkSum(first),
    0,
    '',
  ];
}

/** When its text was changed: whoever has a later version there keeps it. */
function changedAt({ stamp, modifiedElsewhereAt, fieldStamps = {} }: Note): number {
  if (modifiedElsewhereAt === undefined) return stamp;
  return Math.max(modifiedElsewhereAt, ...Object.values(fieldStamps));
}

/** Each tag is one word there. */
function tagList(tags: readonly string[]): string {
  const words = tags.map((tag) => tag.trim().replace(/\s+/g, '_')).filter(Boolean);
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}

const UNSEEN = /<!--[\s\S]*?-->|<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<[\s\S]*?>/gi;
/** A field as Anki sorts and compares it: without markup, but with the names of its media. */
export function plainText(html: string): string {
  const text = withNames(html).replace(UNSEEN, '');
  // Anki leaves a text without entities as it is.
  return text.includes('&') ? decodeEntities(text).replaceAll('\u00a0', ' ') : text;
}

function withNames(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { kind, written, whole } of findMediaRefs(html)) {
    if (kind === 'sound') continue;
    parts.push(html.slice(from, whole.start), ` ${namesOfRef({ written })[0] ?? written} `);
    from = whole.end;
  }
  return parts.join('') + html.slice(from);
}

/** The first 32 bits of the SHA-1 of the plain text: finds notes that ask the same. */
export function checkSum(text: string): number {
  return new DataView(sha1(encoder.encode(text)).slice().buffer).getUint32(0);
}
