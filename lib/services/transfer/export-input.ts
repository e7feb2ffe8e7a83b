import type { DeckId } from '@/lib/domain/ids';
import type { ImportProgress } from './import-notes';

/** What everything, or one deck, can be taken away as. */
export const EXPORT_FORMATS = ['backup', 'package', 'text', 'markdown'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What goes into a file. */
export interface ExportInput {
  /** This deck and the decks inside it; absent: everything. A backup is always everything. */
  readonly deckId?: DeckId;
  /** With the schedule and every answer, where the format can hold them. */
  readonly hasHistory: boolean;
  /** With the addresses of the pages that cards come from. */
  readonly hasSources: boolean;
  /** Between the columns of a text. */
  readonly separator: ',' | '\t';
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Aborted: the making ends with an error, which nobody sees. */
  readonly signal?: AbortSignal;
}

export interface ExportCounts {
  readonly notes: number;
  readonly cards: number;
  readonly reviews: number;
  readonly media: number;
}

export type ExportedFile =
  | {
      readonly kind: 'made';
      readonly file: Blob;
      readonly name: string;
      /** What is in it, where the person is told. */
      readonly counts?: ExportCounts;
    }
  /** There is no card of the person's own to take. */
  | { readonly kind: 'empty' }
  /** More than one file of this kind can hold. */
  | { readonly kind: 'tooLarge' };

/** How the file of one format is made. */
export type ExportMaker = (input: ExportInput) => Promise<ExportedFile>;
