import type { LibraryRows, LibraryStore } from '@/lib/domain/merge/library-rows';
import type { DeviceId } from '@/lib/domain/ids';
import type { Settings } from '@/lib/domain/settings';
import type { EpochMs } from '@/lib/domain/time/instant';

export const BACKUP_FORMAT = 'morsel-backup';
export const BACKUP_VERSION = 1;
/** Name of the header inside a zip; rows lie in `rows/<store>.ndjson`, media in `media/<id>`. */
export const ZIP_HEADER = 'backup.json';
export const ZIP_MEDIA_LIST = 'rows/media.ndjson';

/** The first line of a backup. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  readonly createdAt: EpochMs;
  readonly deviceId: DeviceId;
  readonly settings: Partial<Settings>;
  /** Of a safety copy: the pictures and sounds whose bytes lie elsewhere. */
  readonly media?: readonly ListedMedia[];
}

/** A picture or sound as a backup holds it. */
export interface BackupMedia {
  readonly id: string;
  readonly mime: string;
  readonly names: readonly string[];
  readonly width?: number;
  readonly height?: number;
  readonly bytes: Blob;
}

/** A picture or sound whose bytes are found by its id. */
export type ListedMedia = Omit<BackupMedia, 'bytes'>;

/** What a backup holds, counted as a person would. */
export interface BackupCounts {
  readonly decks: number;
  readonly notes: number;
  readonly cards: number;
  readonly reviews: number;
  /** Days on which something was learned. */
  readonly days: number;
  readonly goals: number;
  readonly lessons: number;
  readonly media: number;
}

export interface BackupContent {
  readonly header: BackupHeader;
  readonly rows: LibraryRows;
  /** Each is read when it is asked for; absent where its bytes are damaged, without them where they lie elsewhere. */
  readonly media: readonly (() => Promise<BackupMedia | ListedMedia | undefined>)[];
}

/** Counts for the preview; what was deleted does not count. */
export function countBackup({ rows, media }: Pick<BackupContent, 'rows' | 'media'>): BackupCounts {
  const live = (store: LibraryStore) =>
    rows[store].filter((row) => !('deletedAt' in row) || row.deletedAt === undefined).length;
  return {
    decks: live('decks'),
    notes: live('notes'),
    cards: live('cards'),
    reviews: rows.histories.reduce(
      (sum, { entries }) => sum + entries.filter((entry) => entry.type === 'review').length,
      0,
    ),
    days: new Set(rows.days.map(({ day }) => day)).size,
    goals: live('goals'),
    lessons: live('lessons'),
    media: media.length,
  };
}
