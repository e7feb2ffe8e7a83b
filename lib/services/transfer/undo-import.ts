import { sessionIdOf } from '@/lib/domain/goal/corrections';
import type { ImportId } from '@/lib/domain/ids';
import { LIBRARY_STORES, NO_ROWS, type LibraryRows } from '@/lib/domain/merge/library-rows';
import { mergeLibrary } from '@/lib/domain/merge/merge-library';
import type { App } from '@/lib/services/app';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import { whileHeld } from '@/lib/platform/work-lock';
import { STORES } from '@/lib/storage/schema';
import { inImportTurn } from './in-import-turn';
import { openReader } from './open-reader';
import { removeImport } from './remove-import';
import { finishSettings, settingsBefore } from './replaced-settings';
import { readAll } from './restore-backup';
import { keepSafetyCopy, loadKeptCopy } from './safety-copies';
import { IMPORT_UNDO_MS } from './running-import';
import { writeLibrary } from './write-library';

export type UndoneImport =
  | { readonly kind: 'undone'; readonly kept: number }
  /** What was kept for it is gone: the copy made before it, or all of it after 30 days. */
  | { readonly kind: 'tooOld' };

/**
 * Takes back an import or a restore; what a person did since stays. A restore has the library of now
 * kept as a safety copy first: what was done since is known by the clock, which may be wrong.
 */
export function undoImport(app: App, { importId }: { importId: ImportId }): Promise<UndoneImport> {
  return inImportTurn(app, undefined, () => undoNow(app, importId));
}

async function undoNow(app: App, importId: ImportId): Promise<UndoneImport> {
  const row = await (await app.db()).get('imports', importId);
  if (row?.status === 'live' && row.startedAt + IMPORT_UNDO_MS <= app.now()) {
    return { kind: 'tooOld' };
  }
  if (row?.safetyCopyId === undefined) {
    const { kept } = await whileHeld(importId, () => removeImport(app, { importId }));
    return { kind: 'undone', kept };
  }
  const file = await loadKeptCopy(app, { copyId: row.safetyCopyId });
  if (file === undefined) return { kind: 'tooOld' };
  const before = await readCopy(file, row.safetyCopyId);
  await keepSafetyCopy(app, { kind: 'before' });
  await finishSettings(app);
  const settings = row.settings && (await settingsBefore(app, row.settings));
  let kept = 0;
  await writeLibrary(app, {
    library: (here) => {
      const since = doneSince(here, row.finishedAt ?? row.startedAt);
      kept = since.notes.length;
      return mergeLibrary(before, since);
    },
    isReplaced: true,
    settings,
    media: [],
    restore: { row, isUndone: true },
  });
  await dropShortlist(app);
  app.publish(STORES);
  return { kind: 'undone', kept };
}

async function readCopy(file: Blob, copyId: string): Promise<LibraryRows> {
  const reader = await openReader();
  try {
    const read = await reader.read({ file, choices: {} });
    if (read.kind !== 'backup') throw new Error(`Safety copy ${copyId} cannot be read.`);
    return await readAll(reader);
  } finally {
    await reader.close();
  }
}

/** Documents changed and facts added after an instant, with the rows that they need. */
function doneSince(here: LibraryRows, at: number): LibraryRows {
  const rows: Record<string, readonly object[]> = { ...NO_ROWS };
  for (const store of LIBRARY_STORES) {
    rows[store] = (here[store] as readonly object[]).filter(
      (row) => 'stamp' in row && typeof row.stamp === 'number' && row.stamp > at,
    );
  }
  const answered = new Set<string>(
    here.histories.flatMap(({ cardId, entries }) =>
      entries.some((one) => one.at > at) ? cardId : [],
    ),
  );
  const cards = here.cards.filter((card) => card.stamp > at || answered.has(card.id));
  // What came with an import since was learned long before.
  const cardIds = new Set<string>(cards.map(({ id }) => id));
  const histories = here.histories.filter(({ cardId }) => cardIds.has(cardId));
  const noteIds = new Set<string>(cards.map((card) => card.noteId));
  const notes = here.notes.filter((note) => note.stamp > at || noteIds.has(note.id));
  const deckIds = new Set<string>([...cards, ...notes].map(({ deckId }) => deckId));
  // Answering a question, or taking that back, writes check-ins of the instant at which the clock ended it.
  const sessionIds = new Set<string>(
    here.sessions.flatMap((one) => (one.stamp > at ? one.id : [])),
  );
  const typeIds = new Set<string>(notes.map(({ noteTypeId }) => noteTypeId));
  return {
    ...(rows as unknown as LibraryRows),
    histories,
    cards,
    notes,
    decks: here.decks.filter((deck) => deck.stamp > at || deckIds.has(deck.id)),
    noteTypes: here.noteTypes.filter((type) => type.stamp > at || typeIds.has(type.id)),
    checkIns: here.checkIns.filter((one) => one.at > at || sessionIds.has(sessionIdOf(one.id))),
  };
}
