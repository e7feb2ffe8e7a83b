import type { ImportId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { App } from '@/lib/services/app';
import { IMPORT_UNDO_MS } from './running-import';

export interface PastImport {
  readonly importId: ImportId;
  readonly name: string;
  readonly at: EpochMs;
  readonly notes: number;
  readonly cards: number;
  readonly media: number;
  /** Files of its package that did not come with it. */
  readonly mediaToCome: number;
  /** Pictures of the net that its cards named when they came. */
  readonly netPictures: number;
}

/** The imports that can still be taken back, newest first. */
export async function loadImports(app: App): Promise<readonly PastImport[]> {
  const all = await (await app.db()).getAll('imports');
  return all
    .filter((row) => row.status === 'live' && row.startedAt + IMPORT_UNDO_MS > app.now())
    .toSorted((a, b) => b.startedAt - a.startedAt)
    .map(({ id, name, finishedAt, startedAt, counts }) => ({
      importId: id,
      name,
      at: finishedAt ?? startedAt,
      notes: counts.notes ?? 0,
      cards: counts.cards ?? 0,
      media: counts.media ?? 0,
      mediaToCome: counts.mediaToCome ?? 0,
      netPictures: counts.netPictures ?? 0,
    }));
}
