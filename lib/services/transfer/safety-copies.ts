import type { LibraryStore } from '@/lib/domain/merge/library-rows';
import { packGzip } from '@/lib/interchange/backup/unpack-gzip';
import { writeJsonBackup, type RowSource } from '@/lib/interchange/backup/write-backup';
import { learnerDay } from '@/lib/domain/time/learner-day';
import { dayRule, type App } from '@/lib/services/app';
import { loadSafetyCopies, putSafetyCopy, type CopyKind } from '@/lib/storage/safety';
import { backupHeader } from './export-backup';
import { librarySource } from './library-source';
import type { Pause } from './while-quiet';

export interface KeptCopy {
  readonly copyId: string;
  readonly kind: CopyKind;
  readonly at: number;
  readonly cards: number;
  readonly notes: number;
  /** Packed backup; choose it like a file to restore it. */
  readonly file: Blob;
}

/** Puts a copy of everything but media beside the database. */
export async function keepSafetyCopy(
  app: App,
  { kind, pause }: { kind: CopyKind; pause?: Pause | undefined },
): Promise<KeptCopy> {
  const [db, settings] = await Promise.all([app.db(), app.settings.load()]);
  const at = app.now();
  const day = learnerDay(at, dayRule(app, settings));
  const counts = new Map<LibraryStore, number>();
  const plain = await writeJsonBackup(
    await backupHeader(app),
    counted(librarySource(db, pause), counts),
  );
  const bytes = await packGzip(plain);
  const copyId = crypto.randomUUID();
  const [cards = 0, notes = 0] = [counts.get('cards'), counts.get('notes')];
  await putSafetyCopy({ id: copyId, kind, at, day, cards, notes, bytes });
  return { copyId, kind, at, cards, notes, file: bytes };
}

/** The copies that are kept, newest first. */
export async function loadKeptCopies(_app: App): Promise<readonly KeptCopy[]> {
  const copies = await loadSafetyCopies();
  return copies.map(({ id, bytes, day: _day, ...about }) => ({
    copyId: id,
    file: bytes,
    ...about,
  }));
}

/** Counts the live rows that pass. */
function counted(source: RowSource, counts: Map<LibraryStore, number>): RowSource {
  return async function* (store) {
    for await (const rows of source(store)) {
      const live = rows.filter((row) => !('deletedAt' in row)).length;
      counts.set(store, (counts.get(store) ?? 0) + live);
      yield rows;
    }
  };
}
