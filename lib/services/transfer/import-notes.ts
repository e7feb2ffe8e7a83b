import type { ImportId } from '@/lib/domain/ids';
import { whileHeld } from '@/lib/platform/work-lock';
import type { App } from '@/lib/services/app';
import type { ImportRow } from '@/lib/storage/rows';
import type { FileWriter } from './file-reader';
import { inImportTurn } from './in-import-turn';
import { removeImport } from './remove-import';
import { keepSafetyCopy } from './safety-copies';
import { finishImport, startImport } from './staged-import';
import { writeFile, type FilePortions } from './write-file';
import type { DuplicatePolicy } from './placing';
import type { MediaTime } from './write-media-files';

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

export interface ImportNotesInput {
  /** Has read the file; its choices stand. */
  readonly reader: FilePortions & FileWriter;
  readonly name: string;
  /** Notes. */
  readonly total: number;
  /** Pictures and sounds of the file; absent: none. */
  readonly media?: number;
  /** When they come; absent: now. For later ones call `bringMedia` once this is through. */
  readonly mediaTime?: MediaTime | undefined;
  /** Path of the deck for rows that name none: `A::B` is B inside A. Made if it is not there. */
  readonly deck: string;
  readonly duplicates: DuplicatePolicy;
  /** Whether cards keep what they learned elsewhere or begin anew; absent: anew. */
  readonly keepsLearning?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

export type ImportCounts = ImportRow['counts'];

export type ImportOutcome =
  | { readonly kind: 'imported'; readonly importId: ImportId; readonly counts: ImportCounts }
  /** All of it was here already, and nothing was written. */
  | { readonly kind: 'nothing'; readonly counts: ImportCounts }
  | { readonly kind: 'cancelled' };

/**
 * Writes the notes of the file that `reader` has read.
 * - Where notes that are here already are brought up to date, a safety copy is made first.
 * - In chunks, decks last: nothing of a new deck is seen before all of it is there.
 * - Cancelled, or an error: everything is taken out again before this returns or throws. Where nothing
 *   came in, nothing is left of it either.
 * - If the page dies, `rollBackUnfinishedImports` takes it out at the next start.
 * - One at a time: of two pages with the same file, the second finds what the first has brought, and
 *   nothing of one that was killed or is being taken back.
 */
export async function importNotes(app: App, input: ImportNotesInput): Promise<ImportOutcome> {
  try {
    return await inImportTurn(app, input.signal, (again) => importNow(app, input, again));
  } catch (error) {
    if (input.signal?.aborted) return { kind: 'cancelled' };
    throw error;
  }
}

/** Of what an import counts: where there is none of it, it changed nothing. */
const CAME_IN = ['notes', 'cards', 'updated', 'media'];

async function importNow(
  app: App,
  input: ImportNotesInput,
  readsAgain: boolean,
): Promise<ImportOutcome> {
  const mayReplace = input.duplicates === 'update' && (await (await app.db()).count('notes')) > 0;
  if (mayReplace) await keepSafetyCopy(app, { kind: 'before' });
  const importId = app.newId<ImportId>();
  return whileHeld(importId, async () => {
    try {
      const outcome = await writeAll(app, importId, input, readsAgain);
      if (outcome.kind !== 'imported') await removeImport(app, { importId });
      return outcome;
    } catch (error) {
      await removeImport(app, { importId });
      throw error;
    }
  });
}

async function writeAll(
  app: App,
  importId: ImportId,
  input: ImportNotesInput,
  readsAgain: boolean,
): Promise<ImportOutcome> {
  const { reader, name, total, media = 0, mediaTime, deck, duplicates, keepsLearning } = input;
  const { signal, onProgress } = input;
  const { images, ...running } = await startImport(app, { importId, name });
  const { startedAt, deviceId } = running;
  const learning = keepsLearning ? { learning: await app.settings.load() } : {};
  const start = { importId, name, startedAt, deviceId };
  const job = { start, total, media, mediaTime, deck, duplicates, readsAgain, ...learning };
  const watch = {
    signal,
    onProgress: (done: number) => onProgress?.({ done, total: total + media }),
  };
  const written = await (reader.write?.(job, watch) ?? writeFile(app, reader, job, watch));
  if (written.kind === 'cancelled') return written;
  const mediaToCome = mediaTime === undefined || mediaTime === 'now' ? 0 : media;
  const counts = { ...written.counts, ...(mediaToCome > 0 && { mediaToCome }) };
  const isToCome = mediaTime === 'later' && media > 0;
  if (!isToCome && CAME_IN.every((what) => !written.counts[what]))
    return { kind: 'nothing', counts };
  const live = await finishImport(app, { ...running, images, counts }, written);
  return { kind: 'imported', importId, counts: live };
}
