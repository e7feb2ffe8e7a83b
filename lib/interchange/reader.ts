import { LIMITS } from './limits';
import type { NeutralNote, NeutralNoteType } from './model';
import { refuse, type Refusal } from './problem';
import { keyNotes } from './text/rows-to-notes';
import { readText, type TextChoices, type TextContent, type TextPreview } from './text/read-text';

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

export type ReadOutcome = TextPreview | Refusal;

/**
 * Reads one file at a time: `read` (again with other choices), then its notes in portions.
 * The same functions run in this context or behind a worker (`reader-worker.ts`).
 */
export interface ImportReader {
  readonly read: (input: ReadInput) => Promise<ReadOutcome>;
  readonly noteTypes: () => Promise<readonly NeutralNoteType[]>;
  readonly notes: (input: NotesInput) => Promise<readonly NeutralNote[]>;
  /** Forgets the file. */
  readonly close: () => Promise<void>;
}

/** A reader in this context. */
export function createReader(): ImportReader {
  let content: TextContent | undefined;
  return {
    async read({ file, choices }) {
      content = undefined;
      if (file.size > LIMITS.fileBytes) return refuse('tooLarge');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const kind = refusalOf(bytes);
      if (kind) return kind;
      const result = await readText(bytes, choices);
      if ('kind' in result) return result;
      content = result;
      return result.preview;
    },
    noteTypes: async () => content?.noteTypes ?? [],
    notes: async ({ from, count, deckKey }) =>
      keyNotes(content?.notes.slice(from, from + count) ?? [], deckKey),
    close: async () => {
      content = undefined;
    },
  };
}

function refusalOf(bytes: Uint8Array): Refusal | undefined {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
  return isZip ? refuse('ankiPackage') : undefined;
}
