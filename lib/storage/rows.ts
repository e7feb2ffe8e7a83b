import type { Settings } from '@/lib/domain/settings';
import type { CardId, DeckId, DeviceId, EntryId, ImportId, UndoId } from '@/lib/domain/ids';
import type { Surface } from '@/lib/domain/review/history';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Key, Row, Store } from './schema';

/** One line of the time order across everything. */
export interface JournalRow {
  /** Set by the database. */
  readonly seq?: number;
  readonly at: EpochMs;
  readonly deviceId: DeviceId;
  readonly kind:
    'shown' | 'answered' | 'undone' | 'skipped' | 'lessonShown' | 'draftShown' | 'nothingShown';
  readonly cardId?: CardId;
  readonly deckId?: DeckId;
  readonly surface?: Surface;
  readonly entryId?: EntryId;
  /** Rows touched beside the card itself, so that undo can put them back. */
  readonly changed?: readonly { readonly store: string; readonly id: string }[];
}

/** Rows as they were before an edit, a bulk change or an import. Kept 30 days. */
export interface UndoRow {
  /** Of a change in several transactions: the first row's id, the others' are `id/…`. */
  readonly id: UndoId;
  readonly label: string;
  readonly at: EpochMs;
  readonly expiresAt: EpochMs;
  readonly images: readonly UndoImage[];
}

/** One row before a change. `before` is absent where the row did not exist. */
export interface UndoImage {
  readonly store: Store;
  readonly key: Key;
  readonly before?: Row;
  /** Of a deck or a note type that is being taken out: as it is, until that is known to be right. */
  readonly aside?: Row;
  /** The stamp that the change wrote; of a history the number of its entries. */
  readonly stamp?: EpochMs;
  /** Of a card: its last history entry as the change wrote it. */
  readonly head?: EntryId;
  /** The fields that the change wrote, absent ones as undefined; earlier versions noted none. */
  readonly wrote?: Readonly<Record<string, unknown>>;
}

export interface ImportRow {
  readonly id: ImportId;
  readonly name: string;
  /** What is not `live` and has no living page at work on it is taken out. */
  readonly status: 'writing' | 'live' | 'removing';
  readonly startedAt: EpochMs;
  readonly finishedAt?: EpochMs;
  readonly counts: Readonly<Record<string, number>>;
  /** Of a restore: the copy of what was here before. */
  readonly safetyCopyId?: string;
  /** Of a restore that replaced everything: what it changed of the settings. */
  readonly settings?: { readonly before: Partial<Settings>; readonly after: Partial<Settings> };
  /** The same: the imports before it, which can be taken back again once it was. */
  readonly replaced?: readonly ImportRow[];
  /** Of pictures that were fetched later: the import whose cards name them. It takes them with it. */
  readonly ofImport?: ImportId;
}

/** A formula or code as it was set, derived from its source: no copy of the data holds it. */
export interface TypesetRow {
  /** Kind and source of the piece. */
  readonly id: string;
  /** Sanitised where it becomes DOM, as the card around it; empty where it could not be set. */
  readonly html: string;
  /** The way it was set. */
  readonly typesetter: number;
}

/** A picture or a sound, once, however many notes name it. */
export interface MediaRow {
  /** SHA-256 in hex. */
  readonly id: string;
  readonly bytes: Blob;
  /** By its first bytes; `UNKNOWN_MIME` is kept and never shown. */
  readonly mime: string;
  readonly width?: number;
  readonly height?: number;
  /** Every name that it came with. */
  readonly names: readonly string[];
  /** A person put it in: no undo of an import takes it away. */
  readonly addedAt?: EpochMs;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}
