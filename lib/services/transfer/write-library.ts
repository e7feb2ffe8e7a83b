import {
  LIBRARY_STORES,
  NO_ROWS,
  type LibraryRows,
  type LibraryStore,
} from '@/lib/domain/merge/library-rows';
import type { Settings } from '@/lib/domain/settings';
import type { App } from '@/lib/services/app';
import type { MergedLibrary } from '@/lib/domain/merge/merge-library';
import { isNothingRenamed } from '@/lib/domain/merge/renames';
import { putMedia } from '@/lib/services/media/write-media';
import { unfinishedRange } from '@/lib/services/undo/unfinished';
import { putAll } from '@/lib/storage/put-all';
import { historiesOf } from '@/lib/storage/read-history';
import type { ImportRow, MediaRow } from '@/lib/storage/rows';
import { transact, type WriteTx } from '@/lib/storage/transact';
import { followRenames } from './follow-renames';
import { copyWaysBack, holdWaysBack, releaseWaysBack } from './held-ways-back';
import type { ImportProgress } from './import-notes';
import { finishSettings, noteSettings } from './replaced-settings';
import { askForSafetyCopy } from './safety-due';

export interface LibraryWrite {
  /**
   * What the library shall be. A function is given what it is now and runs inside the transaction;
   * rows that are known before spare the reading.
   */
  readonly library: LibraryRows | ((here: LibraryRows) => MergedLibrary);
  /** Also ends the journal and changes that are under way: they speak of rows that are gone. */
  readonly isReplaced: boolean;
  readonly media: readonly MediaRow[];
  /** A restore, and what becomes of the ways back that lead to before it. */
  readonly restore: { readonly row: ImportRow; readonly isUndone: boolean };
  /** What it changes of the settings, taken over once it is written. */
  readonly settings?: Partial<Settings> | undefined;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

const STORES = [
  ...LIBRARY_STORES,
  'packs',
  'media',
  'imports',
  'undos',
  'journal',
  'meta',
] as const;
/** Rows between two looks at the progress. */
const PORTION = 500;
/** Counts of the day that were made from rows that may be gone; made again when needed. */
const DERIVED_META = ['shortlist', 'slipping'];

class Cancelled extends Error {}

/** Makes the library what `library` says, all of it or nothing. */
export async function writeLibrary(
  app: App,
  write: LibraryWrite,
): Promise<'written' | 'cancelled'> {
  try {
    await transact(await app.db(), STORES, async (tx) => {
      await writeIn(tx as WriteTx, write);
      if (write.settings) await noteSettings(tx as WriteTx, write.settings);
      await askForSafetyCopy(tx as WriteTx, app.now());
    });
    // All is written: settings that a full disk does not take now stay noted, and the worker tries again.
    await finishSettings(app).catch((error: unknown) => app.report(error, 'settings'));
    return 'written';
  } catch (error) {
    if (error instanceof Cancelled) return 'cancelled';
    throw error;
  }
}

async function writeIn(tx: WriteTx, write: LibraryWrite): Promise<void> {
  const { library } = write;
  const { here, stored } = typeof library === 'function' ? await readIn(tx) : NOTHING_HERE;
  const { rows: next, renamed } =
    typeof library === 'function' ? library(here) : { rows: library, renamed: undefined };
  const total = LIBRARY_STORES.reduce((sum, store) => sum + next[store].length, 0);
  let done = 0;
  // What lay in packs is among the rows that are written now.
  await tx.objectStore('packs').clear();
  if (write.isReplaced) {
    const cleared = [...LIBRARY_STORES, 'journal'] as const;
    await Promise.all(cleared.map((store) => tx.objectStore(store).clear()));
    await tx.objectStore('meta').delete(unfinishedRange());
  }
  await keepWaysBack(tx, write, renamed !== undefined && !isNothingRenamed(renamed));
  if (renamed !== undefined && !write.isReplaced) await followRenames(tx, renamed, stored);
  await Promise.all(DERIVED_META.map((key) => tx.objectStore('meta').delete(key)));
  for (const store of LIBRARY_STORES) {
    const known = new Set<unknown>(write.isReplaced ? [] : stored[store]);
    const rows: readonly unknown[] = next[store];
    for (let from = 0; from < rows.length; from += PORTION) {
      const portion = rows.slice(from, from + PORTION).filter((row) => !known.has(row));
      await putPortion(tx, store, portion);
      if (write.signal?.aborted) throw new Cancelled();
      done += Math.min(PORTION, rows.length - from);
      write.onProgress?.({ done, total });
    }
  }
  await putMedia(tx, write.media);
}

async function keepWaysBack(
  tx: WriteTx,
  { isReplaced, restore: { row, isUndone } }: LibraryWrite,
  isRenamed: boolean,
): Promise<void> {
  if (isUndone) return releaseWaysBack(tx, row);
  const replaced = isReplaced ? await holdWaysBack(tx, row.id) : undefined;
  if (!isReplaced && isRenamed) await copyWaysBack(tx, row.id);
  await tx.objectStore('imports').put({ ...row, ...(replaced && { replaced }) });
}

/** A transaction works in order: when the last row is in, the others are. */
async function putPortion(
  tx: WriteTx,
  store: LibraryStore,
  rows: readonly unknown[],
): Promise<void> {
  putAll(tx, store, rows.slice(0, -1) as never);
  if (rows.length > 0) await tx.objectStore(store).put(rows.at(-1) as never);
}

interface Here {
  readonly here: LibraryRows;
  /** What of it has a row: histories in packs have none of their own. */
  readonly stored: LibraryRows;
}

const NOTHING_HERE: Here = { here: NO_ROWS, stored: NO_ROWS };

async function readIn(tx: WriteTx): Promise<Here> {
  const all = await Promise.all(LIBRARY_STORES.map((store) => tx.objectStore(store).getAll()));
  const entries = LIBRARY_STORES.map((store, at) => [store, all[at]] as const);
  const stored: LibraryRows = { ...NO_ROWS, ...Object.fromEntries(entries) };
  const own = new Set<string>(stored.histories.map(({ cardId }) => cardId));
  const packs = await tx.objectStore('packs').getAll();
  const packed = packs.flatMap((pack) => historiesOf(pack, (id) => !own.has(id)));
  return { here: { ...stored, histories: [...stored.histories, ...packed] }, stored };
}
