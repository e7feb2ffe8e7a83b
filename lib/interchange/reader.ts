import type { LibraryStore } from '@/lib/domain/merge/library-rows';
import type { Settings } from '@/lib/domain/settings';
import { countBackup, type BackupContent, type BackupCounts } from './backup/backup-format';
import { readJsonBackup, readZipBackup } from './backup/read-backup';
import { unpackGzip } from './backup/unpack-gzip';
import { LIMITS } from './limits';
import type { NeutralNote, NeutralNoteType } from './model';
import { refuse, type Refusal } from './problem';
import { decodeText } from './text/decode-text';
import { readText, type TextChoices, type TextContent, type TextPreview } from './text/read-text';
import { keyNotes } from './text/rows-to-notes';

export interface ReadInput {
  readonly file: Blob;
  readonly choices: TextChoices;
}

export interface NotesInput {
  readonly from: number;
  readonly count: number;
  /** What the chosen deck is called in derived ids. */
  readonly deckKey: string;
}

export interface RowsInput {
  readonly store: LibraryStore | 'media';
  readonly from: number;
  readonly count: number;
}

/** What a complete backup holds. */
export interface BackupPreview {
  readonly kind: 'backup';
  readonly createdAt: number;
  readonly counts: BackupCounts;
  readonly settings: Partial<Settings>;
}

export type ReadOutcome = TextPreview | BackupPreview | Refusal;

/**
 * Reads one file at a time: `read` (again with other choices), then its contents in portions.
 * The same functions run in this context or behind a worker (`services/transfer/import-worker.ts`).
 */
export interface ImportReader {
  readonly read: (input: ReadInput) => Promise<ReadOutcome>;
  readonly noteTypes: () => Promise<readonly NeutralNoteType[]>;
  readonly notes: (input: NotesInput) => Promise<readonly NeutralNote[]>;
  /** Checked rows of a backup; fewer than asked for at the end. */
  readonly rows: (input: RowsInput) => Promise<readonly object[]>;
  /** Forgets the file. */
  readonly close: () => Promise<void>;
}

/** A reader in this context. */
export function createReader(): ImportReader {
  let text: TextContent | undefined;
  let backup: BackupContent | undefined;
  /** Notes with their ids, as far as somebody asked for them: first to compare, then to write. */
  let keyed: { readonly deckKey: string; readonly notes: NeutralNote[] } | undefined;
  const forget = () => {
    text = undefined;
    backup = undefined;
    keyed = undefined;
  };
  return {
    async read({ file, choices }) {
      forget();
      if (file.size > LIMITS.fileBytes) return refuse('tooLarge');
      const result = await readBytes(new Uint8Array(await file.arrayBuffer()), choices);
      if ('kind' in result) return result;
      if ('preview' in result) {
        text = result;
        return result.preview;
      }
      backup = result;
      const { createdAt, settings } = result.header;
      return { kind: 'backup', createdAt, counts: countBackup(result), settings: settings ?? {} };
    },
    noteTypes: async () => text?.noteTypes ?? [],
    notes: async ({ from, count, deckKey }) => {
      if (keyed?.deckKey !== deckKey) keyed = { deckKey, notes: [] };
      const { notes } = keyed;
      notes.push(...keyNotes(text?.notes.slice(notes.length, from + count) ?? [], deckKey));
      return notes.slice(from, from + count);
    },
    rows: async ({ store, from, count }) => {
      const rows = store === 'media' ? backup?.media : backup?.rows[store];
      return rows?.slice(from, from + count) ?? [];
    },
    close: async () => forget(),
  };
}

async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  choices: TextChoices,
): Promise<TextContent | BackupContent | Refusal> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) return readZipBackup(bytes);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const inner = await unpackGzip(bytes);
    return inner === undefined ? refuse('badZip') : readJsonBackup(inner);
  }
  if (looksLikeJson(bytes)) return readJsonBackup(decodeText(bytes).text);
  return readText(bytes, choices);
}

/** An object or a list of them; `{{c1::…}}` is a note. */
function looksLikeJson(bytes: Uint8Array): boolean {
  const start = decodeText(bytes.subarray(0, 64)).text;
  return /^\uFEFF?\s*(?:\{\s*"|\[\s*\{\s*")/.test(start);
}
