import type { ImportId, SessionId } from '@/lib/domain/ids';
import {
  LIBRARY_STORES,
  NO_ROWS,
  type LibraryRows,
  type LibraryStore,
} from '@/lib/domain/merge/library-rows';
import { mergeLibrary, projectCards, type MergedLibrary } from '@/lib/domain/merge/merge-library';
import type { ImportReader } from '@/lib/interchange/reader';
import type {
  BackupCounts,
  BackupMedia,
  ListedMedia,
} from '@/lib/interchange/backup/backup-format';
import type { Settings } from '@/lib/domain/settings';
import type { App } from '@/lib/services/app';
import { readMedia as readMediaRow } from '@/lib/services/media/read-media';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import { STORES } from '@/lib/storage/schema';
import type { ImportOutcome, ImportProgress } from './import-notes';
import { inImportTurn } from './in-import-turn';
import { finishSettings, settingsReplacedBy } from './replaced-settings';
import { restSessions, runningSessions } from './rest-sessions';
import { keepSafetyCopy } from './safety-copies';
import { readMediaCopy } from './safety-media';
import { writeLibrary } from './write-library';

/** `replace`: the library becomes what the backup holds. `merge`: both, the later change wins. */
export type RestoreMode = 'replace' | 'merge';

export interface RestoreInput {
  /** Has read the backup. */
  readonly reader: Pick<ImportReader, 'rows'>;
  readonly name: string;
  readonly counts: BackupCounts;
  /** Taken over when everything is replaced. */
  readonly settings: Partial<Settings>;
  readonly mode: RestoreMode;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

const PORTION = 2000;
const MEDIA_PORTION = 50;

/**
 * Brings a backup back, after a safety copy of what is here now.
 * - All rows are written in one transaction: a killed browser or a full disk changes nothing.
 * - Cards follow their histories, so a backup taken in the middle of an answer is mended.
 * - One at a time with imports and their undos: none of their rows is on its way meanwhile.
 * - No session of the backup runs on; one that runs here does.
 */
export async function restoreBackup(app: App, input: RestoreInput): Promise<ImportOutcome> {
  try {
    return await inImportTurn(app, input.signal, () => restoreNow(app, input));
  } catch (error) {
    if (input.signal?.aborted) return { kind: 'cancelled' };
    throw error;
  }
}

async function restoreNow(app: App, input: RestoreInput): Promise<ImportOutcome> {
  const { reader, signal, mode } = input;
  await finishSettings(app);
  const { copyId } = await keepSafetyCopy(app, { kind: 'before' });
  const incoming = await readAll(reader);
  const media = await readMedia(app, reader, input.counts.media);
  if (signal?.aborted) return { kind: 'cancelled' };
  const settings = mode === 'replace' ? await settingsReplacedBy(app, input.settings) : undefined;
  const importId = app.newId<ImportId>();
  const { decks, notes, cards, reviews } = input.counts;
  const counts = { decks, notes, cards, reviews, media: media.length };
  const outcome = await writeLibrary(app, {
    library: mode === 'merge' ? (here) => merged(app, here, incoming) : atRest(app, incoming),
    isReplaced: mode === 'replace',
    settings: settings?.after,
    media,
    restore: {
      isUndone: false,
      row: {
        id: importId,
        name: input.name,
        status: 'live',
        startedAt: app.now(),
        finishedAt: app.now(),
        counts,
        safetyCopyId: copyId,
        ...(settings && { settings }),
      },
    },
    ...(signal && { signal }),
    ...(input.onProgress && { onProgress: input.onProgress }),
  });
  if (outcome === 'cancelled') return { kind: 'cancelled' };
  await dropShortlist(app);
  app.publish(STORES);
  return { kind: 'imported', importId, counts };
}

function merged(app: App, here: LibraryRows, incoming: LibraryRows): MergedLibrary {
  const { rows, renamed } = mergeLibrary(here, incoming);
  return { rows: atRest(app, rows, runningSessions(here)), renamed };
}

function atRest(app: App, rows: LibraryRows, running: ReadonlySet<SessionId> = new Set()) {
  return restSessions(rows, { now: app.now(), zone: app.zone, running });
}

/** Every row of the backup that `reader` has read, its cards as their histories say. */
export async function readAll(reader: Pick<ImportReader, 'rows'>): Promise<LibraryRows> {
  const rows: Record<LibraryStore, readonly object[]> = { ...NO_ROWS };
  for (const store of LIBRARY_STORES) rows[store] = await portions(reader, store);
  // The reader has checked every row against its schema.
  const library = rows as unknown as LibraryRows;
  return { ...library, cards: projectCards(library.cards, library.histories) };
}

/**
 * One that is damaged stays out; the others have their bytes where the backup lies, or, of a safety
 * copy, beside it.
 */
async function readMedia(
  app: App,
  reader: Pick<ImportReader, 'rows'>,
  total: number,
): Promise<readonly BackupMedia[]> {
  const all: BackupMedia[] = [];
  for (let from = 0; from < total; from += MEDIA_PORTION) {
    const portion = await reader.rows({ store: 'media', from, count: MEDIA_PORTION });
    // The reader has checked the list of them.
    for (const row of portion as readonly (BackupMedia | ListedMedia)[]) {
      const whole = 'bytes' in row ? row : await copiedMedia(app, row);
      if (whole !== undefined) all.push(whole);
    }
  }
  return all;
}

/** A medium that is here already needs no copy. */
async function copiedMedia(app: App, about: ListedMedia): Promise<BackupMedia | undefined> {
  if ((await (await app.db()).getKey('media', about.id)) !== undefined) return undefined;
  const file = await readMediaCopy(app, about.id);
  if (file === undefined) return undefined;
  const read = await readMediaRow(new Uint8Array(await file.arrayBuffer()), about.names[0] ?? '');
  if (read.id !== about.id) return undefined;
  return { ...about, mime: read.mime, bytes: file.slice(0, file.size, read.mime) };
}

async function portions(
  reader: Pick<ImportReader, 'rows'>,
  store: LibraryStore,
): Promise<readonly object[]> {
  const all: object[] = [];
  for (;;) {
    const portion = await reader.rows({ store, from: all.length, count: PORTION });
    for (const row of portion) all.push(row);
    if (portion.length < PORTION) return all;
  }
}
