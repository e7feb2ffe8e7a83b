import type { LibraryStore } from '@/lib/domain/merge/library-rows';
import type { CopyKind, SafetyCopy } from '@/lib/domain/safety/safety-copy';
import { learnerDay } from '@/lib/domain/time/learner-day';
import type { ListedMedia } from '@/lib/interchange/backup/backup-format';
import { packGzip } from '@/lib/interchange/backup/unpack-gzip';
import { writeJsonBackup, type RowSource } from '@/lib/interchange/backup/write-backup';
import { dayRule, type App } from '@/lib/services/app';
import type { Db } from '@/lib/storage/db';
import { backupHeader } from './export-backup';
import { librarySource, mediaSource } from './library-source';
import { findSafetyFiles, listSafetyFiles, putSafetyFile, readSafetyFile } from './safety-files';
import type { Pause } from './while-quiet';

export type KeptCopy = Pick<SafetyCopy, 'kind' | 'at' | 'cards' | 'goals'> & {
  readonly copyId: string;
};

/** Everything, packed; of media what is known of them. */
export interface PackedLibrary {
  readonly copy: SafetyCopy;
  /** A packed backup; choose it like a file to restore it. */
  readonly file: Blob;
}

/** Keeps a copy of everything but media outside of the database. Throws where there is no room. */
export async function keepSafetyCopy(
  app: App,
  { kind }: { kind: CopyKind },
): Promise<{ readonly copyId: string }> {
  const { copy, file } = await packLibrary(app, { kind });
  await putSafetyFile(copy, file);
  return { copyId: copy.id };
}

/** Packs everything but media, a portion of rows after the other. */
export async function packLibrary(
  app: App,
  { kind, pause }: { kind: CopyKind; pause?: Pause | undefined },
): Promise<PackedLibrary> {
  const [db, deviceId, settings] = await Promise.all([
    app.db(),
    app.deviceId(),
    app.settings.load(),
  ]);
  const at = app.now();
  const day = learnerDay(at, dayRule(app, settings));
  const counts = new Map<LibraryStore, number>();
  const source = counted(librarySource(db, { pause }), counts);
  const header = { ...(await backupHeader(app)), media: await listMedia(db) };
  const file = await packGzip(await writeJsonBackup(header, source));
  const [cards = 0, goals = 0] = [counts.get('cards'), counts.get('goals')];
  return { copy: { id: crypto.randomUUID(), kind, at, day, cards, goals, deviceId }, file };
}

/** The copies that are kept, newest first. */
export async function loadKeptCopies(app: App): Promise<readonly KeptCopy[]> {
  const copies = await findSafetyFiles(app);
  return copies.map(({ id, kind, at, cards, goals }) => ({ copyId: id, kind, at, cards, goals }));
}

/** A copy's packed backup; undefined where it is not kept any more. */
export async function loadKeptCopy(
  _app: App,
  { copyId }: { copyId: string },
): Promise<Blob | undefined> {
  const copy = (await listSafetyFiles()).find(({ id }) => id === copyId);
  return copy && readSafetyFile(copy);
}

/** What is known of pictures and sounds; their bytes lie beside the copies (`safety-media.ts`). */
async function listMedia(db: Db): Promise<readonly ListedMedia[]> {
  const media: ListedMedia[] = [];
  for await (const { bytes: _bytes, ...about } of mediaSource(db)) media.push(about);
  return media;
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
