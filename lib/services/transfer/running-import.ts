import type { DueChanges } from '@/lib/domain/review/due-days';
import type { DeckId, DeviceId, ImportId, UndoId } from '@/lib/domain/ids';
import { DAY } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { ImportRow, UndoRow } from '@/lib/storage/rows';
import type { Reads } from '@/lib/storage/transact';

/** How long an import can be taken back. */
export const IMPORT_UNDO_MS = 30 * DAY;

/** What an import is, as plain data. */
export interface ImportStart {
  readonly importId: ImportId;
  readonly name: string;
  readonly startedAt: EpochMs;
  readonly deviceId: DeviceId;
}

/** An import while it is written. */
export interface RunningImport extends ImportStart {
  /** What was written so far; grows. */
  readonly counts: Record<string, number>;
  /** Decks that something was written into so far; grows. */
  readonly used: Set<DeckId>;
  /** Days on which cards written so far fall due; grows. */
  readonly due: DueChanges;
  /** The record of rows as they were before one chunk, keyed `importId/part`. */
  readonly images: (part: string, images: UndoRow['images']) => UndoRow;
}

/** An import of which nothing is written yet. */
export function runningImport(start: ImportStart): RunningImport {
  const { importId, name, startedAt, deviceId } = start;
  return {
    importId,
    name,
    startedAt,
    deviceId,
    used: new Set(),
    due: new Map(),
    counts: { notes: 0, cards: 0, reviews: 0, media: 0, decks: 0, updated: 0, duplicates: 0 },
    images: (part, images) => wayBackOf(start, part, images),
  };
}

/** The record of rows as they were before one part of an import. */
export function wayBackOf(
  { importId, name, startedAt }: Omit<ImportStart, 'deviceId'>,
  part: string,
  images: UndoRow['images'],
): UndoRow {
  return {
    id: `${importId}/${part}` as UndoId,
    label: name,
    at: startedAt,
    expiresAt: startedAt + IMPORT_UNDO_MS,
    images,
  };
}

/** The row that says what an import is: written before its first row and with its last. */
export function importRow(
  { importId, name, startedAt, counts }: RunningImport,
  status: ImportRow['status'],
  now: EpochMs,
): ImportRow {
  return {
    id: importId,
    name,
    status,
    startedAt,
    counts: { ...counts },
    ...(status === 'live' && { finishedAt: now }),
  };
}

/**
 * Throws where the import is no longer written: its page is gone and what it left is taken out, or the
 * library was replaced. A worker outlives its page by a moment, and what it wrote then nobody would take out.
 */
export async function expectUnderWay(tx: Reads<'imports'>, importId: ImportId): Promise<void> {
  if ((await tx.objectStore('imports').get(importId))?.status === 'writing') return;
  throw new Error('The library was replaced while this file came in. Import it again.');
}
