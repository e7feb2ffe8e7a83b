import { LIBRARY_STORES, NO_ROWS, type LibraryRows } from '@/lib/domain/merge/library-rows';
import { refuse, type Refusal } from '@/lib/interchange/problem';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupContent,
  type BackupHeader,
} from './backup-format';
import { parseJson } from './parse-json';
import { ROW_SCHEMAS } from './row-schemas';
import { z } from './zod';

/** What a backup says of a picture or sound. */
export const mediaLine = z.looseObject({
  id: z.string().check(z.regex(/^[\da-f]{64}$/)),
  mime: z.string().check(z.maxLength(100)),
  names: z.array(z.string()),
});
const header = z.looseObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.int(),
  createdAt: z.number(),
  deviceId: z.string().check(z.minLength(1)),
  settings: z.optional(z.looseObject({})),
  media: z.optional(z.array(mediaLine)),
});
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
  const { media = [], ...rest } = head;
  const listed = media.map((line) => async () => line);
  return { header: rest, rows: found as unknown as LibraryRows, media: listed };
}
