import { unzipSync, type Unzipped } from 'fflate';
import { imageSize } from '@/lib/domain/media/image-size';
import { sniffMedia } from '@/lib/domain/media/media-kind';
import { LIBRARY_STORES, NO_ROWS, type LibraryRows } from '@/lib/domain/merge/library-rows';
import { refuse, type Refusal } from '@/lib/interchange/problem';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  ZIP_HEADER,
  ZIP_MEDIA_LIST,
  type BackupContent,
  type BackupHeader,
  type BackupMedia,
} from './backup-format';
import { parseJson } from './parse-json';
import { ROW_SCHEMAS } from './row-schemas';
import { z } from './zod';

const header = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.int(),
  createdAt: z.number(),
  deviceId: z.string().check(z.minLength(1)),
  settings: z.optional(z.looseObject({})),
});
const mediaLine = z.looseObject({
  id: z.string().check(z.regex(/^[\da-f]{64}$/)),
  mime: z.string().check(z.maxLength(100)),
  names: z.array(z.string()),
});

/** Unpacked bytes that one archive may have; a bomb ends here. */
const MOST_UNPACKED = 2 * 1024 ** 3;

/** A plain backup, or a clear no. Nothing of it is taken on trust. */
export function readJsonBackup(text: string): BackupContent | Refusal {
  const parsed = parseJson(text);
  if (parsed.kind === 'refused') return parsed;
  const { value } = parsed;
  if (!header.safeParse(value).success) return refuse('unknownJson');
  const { rows: stores, ...head } = value as BackupHeader & { rows?: Record<string, unknown> };
  if (head.version > BACKUP_VERSION) return refuse('backupNewer');
  const found = { ...NO_ROWS } as Record<string, readonly unknown[]>;
  let line = 2;
  for (const store of LIBRARY_STORES) {
    const rows = stores && Object.hasOwn(stores, store) ? stores[store] : [];
    if (!Array.isArray(rows)) return refuse('backupBroken', { line, detail: store });
    const broken = rows.findIndex((row) => !ROW_SCHEMAS[store].safeParse(row).success);
    if (broken >= 0) return refuse('backupBroken', { line: line + 1 + broken, detail: store });
    found[store] = rows;
    line += Math.max(1, rows.length) + 2;
  }
  return { header: head, rows: found as unknown as LibraryRows, media: [] };
}

/** A backup with media. */
export function readZipBackup(bytes: Uint8Array): BackupContent | Refusal {
  const files = unpack(bytes);
  if (files === undefined) return refuse('badZip');
  const head = files[ZIP_HEADER];
  if (head === undefined) return refuse('notText');
  const text = (name: string) => new TextDecoder().decode(files[name] ?? new Uint8Array(0));
  const lines = (name: string) => text(name).split('\n').filter(Boolean);
  const stores: Record<string, unknown[]> = {};
  for (const store of LIBRARY_STORES) {
    const rows: unknown[] = [];
    for (const [at, line] of lines(`rows/${store}.ndjson`).entries()) {
      const row = parseJson(line);
      const isGood = row.kind === 'json' && ROW_SCHEMAS[store].safeParse(row.value).success;
      if (!isGood) return refuse('backupBroken', { line: at + 1, detail: store });
      rows.push(row.value);
    }
    stores[store] = rows;
  }
  const read = readJsonBackup(text(ZIP_HEADER));
  if ('kind' in read) return read;
  const media = mediaOf(lines(ZIP_MEDIA_LIST), files);
  if ('kind' in media) return media;
  return { header: read.header, rows: stores as unknown as LibraryRows, media };
}

function mediaOf(lines: readonly string[], files: Unzipped): readonly BackupMedia[] | Refusal {
  const media: BackupMedia[] = [];
  for (const [at, line] of lines.entries()) {
    const row = parseJson(line);
    const isGood = row.kind === 'json' && mediaLine.safeParse(row.value).success;
    if (!isGood) return refuse('backupBroken', { line: at + 1, detail: 'media' });
    const { width: _width, height: _height, ...about } = row.value as Omit<BackupMedia, 'bytes'>;
    const found = files[`media/${about.id}`];
    if (found === undefined) continue;
    // What the bytes are decides whether they are shown; the list may say anything.
    const mime = sniffMedia(found);
    const bytes = new Blob([new Uint8Array(found)], { type: mime });
    media.push({ ...about, mime, ...imageSize(found, mime), bytes });
  }
  return media;
}

/** Only what a backup has is unpacked; absent where the archive cannot be read. */
function unpack(bytes: Uint8Array): Unzipped | undefined {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/^(?:backup\.json|rows\/\w+\.ndjson|media\/[\da-f]{64})$/.test(name)) return false;
        total += originalSize;
        return total <= MOST_UNPACKED;
      },
    });
  } catch {
    // A damaged archive throws at any point; what it says helps nobody.
    return undefined;
  }
}
