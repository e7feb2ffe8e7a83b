import type { LibraryStore } from '@/lib/domain/merge/library-rows';
import type { Settings } from '@/lib/domain/settings';
import { isAnkiFile, isAnkiPackage } from './anki/read-package';
import { readPackage } from './anki/package-content';
import type { PackagePreview } from './anki/package-preview';
import { openZipFile } from './archive/zip-file';
import { countBackup, type BackupContent, type BackupCounts } from './backup/backup-format';
import { readJsonBackup } from './backup/read-backup';
import { isZipBackup, readZipBackup } from './backup/read-zip-backup';
import { unpackGzip } from './backup/unpack-gzip';
import { isEngineLimit } from './engine-limit';
import { keyedNotes } from './gather-notes';
import { LIMITS } from './limits';
import { isMarkdownFolder, readMarkdownFolder } from './markdown/read-folder';
import type {
  CardsPreview,
  FileMedia,
  NeutralNote,
  NeutralNoteType,
  NotesContent,
  NotesPortion,
  Portion,
} from './model';
import { refuse, type Refusal } from './problem';
import { isSqlite } from './sqlite/database-head';
import { readTextFile } from './read-text-file';
import type { TextChoices, TextPreview } from './text/read-text';

export interface ReadInput {
  readonly file: Blob;
  readonly choices: TextChoices;
}

export interface RowsInput extends Portion {
  readonly store: LibraryStore | 'media';
}

/** What a complete backup holds. */
export interface BackupPreview {
  readonly kind: 'backup';
  readonly createdAt: number;
  readonly counts: BackupCounts;
  readonly settings: Partial<Settings>;
}

/** What a file with notes is shown as. */
type NotesPreview = TextPreview | CardsPreview | PackagePreview;
export type ReadOutcome = NotesPreview | BackupPreview | Refusal;

/**
 * Reads one file at a time: `read` (again with other choices), then its contents in portions.
 * The same functions run in this context or behind a worker (`services/transfer/import-worker.ts`).
 */
export interface ImportReader {
  readonly read: (input: ReadInput) => Promise<ReadOutcome>;
  readonly noteTypes: () => Promise<readonly NeutralNoteType[]>;
  readonly notes: (input: NotesPortion) => Promise<readonly NeutralNote[]>;
  /** Pictures and sounds that the file brings; fewer than asked for at the end. */
  readonly media: (input: Portion) => Promise<readonly FileMedia[]>;
  /** Checked rows of a backup; fewer than asked for at the end, of media where some are damaged. */
  readonly rows: (input: RowsInput) => Promise<readonly object[]>;
  /** Forgets the file. */
  readonly close: () => Promise<void>;
}

/** Bytes that the rows and media of one backup may come to: more than a zip holds, none of it in memory. */
const MOST_BACKUP = 8 * 1024 ** 3;

/** A reader in this context. */
export function createReader(): ImportReader {
  let content: NotesContent<NotesPreview> | undefined;
  let backup: BackupContent | undefined;
  const forget = () => {
    content = undefined;
    backup = undefined;
  };
  return {
    async read({ file, choices }) {
      forget();
      const result = await readFile({ file, choices }).catch(refuseWhatNoneCanRead);
      if ('kind' in result) return result;
      if ('preview' in result) {
        content = result;
        return result.preview;
      }
      backup = result;
      const { createdAt, settings } = result.header;
      return { kind: 'backup', createdAt, counts: countBackup(result), settings: settings ?? {} };
    },
    noteTypes: async () => content?.noteTypes ?? [],
    notes: async (portion) => content?.notes(portion) ?? [],
    media: async (portion) => (await content?.media?.(portion)) ?? [],
    rows: async ({ store, from, count }) => {
      if (store !== 'media') return backup?.rows[store].slice(from, from + count) ?? [];
      const media: object[] = [];
      for (const read of backup?.media.slice(from, from + count) ?? []) {
        const row = await read();
        if (row !== undefined) media.push(row);
      }
      return media;
    },
    close: async () => forget(),
  };
}

/** Text is held several times while it is read; of an archive only what is asked for. */
async function isTooLarge(file: Blob): Promise<boolean> {
  if (file.size <= LIMITS.fileBytes) return false;
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const isArchive = isZip(head) || isSqlite(head);
  return !isArchive || file.size > LIMITS.archiveBytes;
}

async function readFile({
  file,
  choices,
}: ReadInput): Promise<NotesContent<NotesPreview> | BackupContent | Refusal> {
  const archive = await readArchive(file, choices);
  if (archive !== undefined) return archive;
  if (await isTooLarge(file)) return refuse('tooLarge');
  // What is left of archives are packages: those that lie about themselves are refused as such.
  const isArchive = isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (isArchive || (await isAnkiFile(file))) return readPackage(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file instanceof File ? file.name : undefined;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const inner = await unpackGzip(bytes);
    return typeof inner === 'string' ? readJsonBackup(inner) : inner;
  }
  const read = readTextFile({ bytes, name }, choices);
  return 'preview' in read ? { ...read, notes: keyedNotes(read.notes) } : read;
}

/** A text can be within all limits and still be more than the engine can match, split or hold. */
function refuseWhatNoneCanRead(error: unknown): Refusal {
  if (isEngineLimit(error)) return refuse('tooMuchAtOnce');
  throw error;
}

/** Whether the bytes begin as an archive does that has a file in it. */
function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3;
}

/**
 * A backup, of which only the rows are read into memory, or a folder of Markdown; absent where the file
 * is no such archive.
 */
async function readArchive(
  file: Blob,
  choices: TextChoices,
): Promise<NotesContent<NotesPreview> | BackupContent | Refusal | undefined> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (!isZip(head)) return undefined;
  const directory = await openZipFile(file, { unpackedBytes: MOST_BACKUP });
  if ('kind' in directory) return file.size > LIMITS.archiveBytes ? undefined : directory;
  if (isZipBackup(directory)) return readZipBackup(file, directory);
  if (isAnkiPackage(directory) || file.size > LIMITS.archiveBytes) return undefined;
  return isMarkdownFolder(directory) ? readMarkdownFolder(file, choices) : refuse('notText');
}
