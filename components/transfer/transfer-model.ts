import { signal } from '@preact/signals';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import type { ImportId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import { createImportModel, type PastImport } from './import-model';

/** State and actions of Import and export. */
export function createTransferModel(app: DashboardApp) {
  const past = signal<readonly PastImport[]>([]);
  const fileIn = createImportModel(app, () => run(load));

  async function load(): Promise<void> {
    const [imports, decks] = await Promise.all([
      app.services.loadImports(),
      app.services.loadDeckPaths(),
    ]);
    past.value = imports;
    fileIn.deckNames.value = decks.map(({ path }) => path);
  }

  async function undoImport(importId: ImportId): Promise<void> {
    const { kept } = await app.services.undoImport({ importId });
    fileIn.forget(importId);
    fileIn.notice.value = kept > 0 ? tn('transferUndoneKept', kept) : t('transferUndone');
    await load();
  }

  /** Starts what a press asks for; an unexpected error is kept for the diagnostics. */
  function run(action: () => Promise<unknown>): void {
    action().catch((error: unknown) => app.report(error, 'transfer'));
  }

  return { fileIn, past, load, undoImport, run };
}

export type TransferModel = ReturnType<typeof createTransferModel>;
