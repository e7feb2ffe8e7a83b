import type { Deck } from '@/lib/domain/deck/deck';
import { freeDot } from '@/lib/domain/deck/deck-dot';
import { ELSEWHERE } from '@/lib/domain/document';
import type { ImportId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { dropShortlist } from '@/lib/services/queue/drop-shortlist';
import type { ImportRow } from '@/lib/storage/rows';
import { transact } from '@/lib/storage/transact';
import { addDueDays } from './add-due-days';
import { askForSafetyCopy } from './safety-due';
import type { WrittenFile } from './write-file';
import { expectUnderWay, importRow, runningImport, type RunningImport } from './running-import';

/** Notes that an import begins, before its first row. */
export async function startImport(
  app: App,
  { importId, name }: { importId: ImportId; name: string },
): Promise<RunningImport> {
  const startedAt = app.now();
  const running = runningImport({ importId, name, startedAt, deviceId: await app.deviceId() });
  await transact(await app.db(), ['imports'], (tx) =>
    tx.objectStore('imports').put(importRow(running, 'writing', startedAt)),
  );
  return running;
}

/**
 * The last step: the decks appear and the import is live, in one transaction. Throws where the
 * library was replaced meanwhile, and what was written before with it.
 */
export async function finishImport(
  app: App,
  running: RunningImport,
  written: Omit<Extract<WrittenFile, { kind: 'written' }>, 'kind' | 'counts'>,
): Promise<ImportRow['counts']> {
  const { importId, startedAt, counts, images } = running;
  const { planned } = written;
  counts.decks = planned.length;
  await transact(await app.db(), ['decks', 'dueDays', 'imports', 'undos', 'meta'], async (tx) => {
    await expectUnderWay(tx, importId);
    const store = tx.objectStore('decks');
    const all = await store.getAll();
    const before = planned.map(({ id }) => all.find((deck) => deck.id === id));
    const rows: Deck[] = [];
    for (const [at, deck] of planned.entries()) {
      const dot = freeDot(deck.id, [...all, ...rows]);
      const stamp = Math.max(startedAt, (before[at]?.stamp ?? 0) + 1);
      // It says no more than its name: what a person said of this deck elsewhere counts before it.
      rows.push({ ...deck, options: {}, dot, stamp, deviceId: ELSEWHERE });
    }
    const deckImages = rows.map(({ id, stamp }, at) => {
      const row = before[at];
      return { store: 'decks' as const, key: id, stamp, ...(row && { before: row }) };
    });
    await Promise.all([
      ...rows.map((row) => store.put(row)),
      addDueDays(tx, written.due),
      tx.objectStore('undos').put(images('decks', deckImages)),
      tx.objectStore('imports').put(importRow(running, 'live', app.now())),
      askForSafetyCopy(tx, app.now()),
    ]);
  });
  await dropShortlist(app);
  app.publish(['decks', 'noteTypes', 'notes', 'cards', 'imports', 'undos']);
  return { ...counts };
}
