import type { DeviceId, ImportId, UndoId } from '@/lib/domain/ids';
import { DAY } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import type { ImportRow, UndoRow } from '@/lib/storage/rows';
import { transact } from '@/lib/storage/transact';
import type { PlannedDeck } from './deck-plan';

/** How long an import can be taken back. */
export const IMPORT_UNDO_MS = 30 * DAY;

/** An import while it is written. */
export interface RunningImport {
  readonly importId: ImportId;
  readonly name: string;
  readonly startedAt: EpochMs;
  readonly deviceId: DeviceId;
  /** What was written so far; grows. */
  readonly counts: Record<string, number>;
  /** The record of rows as they were before one chunk, keyed `importId/part`. */
  readonly images: (part: string, images: UndoRow['images']) => UndoRow;
}

/** Notes that an import begins, before its first row. */
export async function startImport(
  app: App,
  { importId, name }: { importId: ImportId; name: string },
): Promise<RunningImport> {
  const startedAt = app.now();
  const running: RunningImport = {
    importId,
    name,
    startedAt,
    deviceId: await app.deviceId(),
    counts: { notes: 0, cards: 0, reviews: 0, media: 0, decks: 0, updated: 0, duplicates: 0 },
    images: (part, images) => ({
      id: `${importId}/${part}` as UndoId,
      label: name,
      at: startedAt,
      expiresAt: startedAt + IMPORT_UNDO_MS,
      images,
    }),
  };
  await transact(await app.db(), ['imports'], (tx) =>
    tx.objectStore('imports').put(importRow(running, 'writing', startedAt)),
  );
  return running;
}

/** The row that says how far an import is; written with every chunk. */
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
    seenAt: now,
    ...(status === 'live' && { finishedAt: now }),
  };
}

/** The last step: the decks appear and the import is live, in one transaction. */
export async function finishImport(
  app: App,
  running: RunningImport,
  planned: readonly PlannedDeck[],
): Promise<ImportRow['counts']> {
  const { importId, startedAt, deviceId, counts, images } = running;
  counts.decks = planned.length;
  await transact(await app.db(), ['decks', 'imports', 'undos'], async (tx) => {
    const store = tx.objectStore('decks');
    const before = await Promise.all(planned.map(({ id }) => store.get(id)));
    const rows = planned.map((deck, at) => ({
      ...deck,
      options: {},
      stamp: Math.max(startedAt, (before[at]?.stamp ?? 0) + 1),
      deviceId,
      importId,
    }));
    const deckImages = rows.map(({ id, stamp }, at) => {
      const row = before[at];
      return { store: 'decks', key: id, stamp, ...(row && { before: row }) };
    });
    await Promise.all([
      ...rows.map((row) => store.put(row)),
      tx.objectStore('undos').put(images('decks', deckImages)),
      tx.objectStore('imports').put(importRow(running, 'live', app.now())),
    ]);
  });
  await dropShortlist(app);
  app.publish(['decks', 'noteTypes', 'notes', 'cards', 'imports', 'undos']);
  return { ...counts };
}
