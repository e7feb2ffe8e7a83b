import { signal } from '@preact/signals';
import { createAttempt } from '@/components/ui/attempt';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { isApart } from '@/lib/app/relay';
import type { ImportId } from '@/lib/domain/ids';
import { t, tn } from '@/lib/i18n/t';
import { createExportModel, type ExportApp } from './export-model';
import { createImportModel } from './import-model';
import type { ImportApp, PastImport } from './import-stage-model';
import { createNetPicturesModel } from './net-pictures-model';

type Services = Pick<
  DashboardApp['services'],
  | 'loadKeptCopies'
  | 'loadKeptCopy'
  | 'loadDeckPaths'
  | 'loadPurge'
  | 'loadLastBackup'
  | 'undoImport'
  | 'loadSurvivingCopy'
  | 'acceptEmpty'
  | 'loadNetHosts'
  | 'fetchNetPictures'
>;

/** What Import and export needs of the app. */
export type TransferApp = ImportApp &
  ExportApp &
  Pick<DashboardApp, 'db'> & { readonly services: Services };
type Copy = Awaited<ReturnType<Services['loadKeptCopies']>>[number];
type DeckPath = Awaited<ReturnType<Services['loadDeckPaths']>>[number];
type Survivor = Awaited<ReturnType<Services['loadSurvivingCopy']>>;
type Purge = Awaited<ReturnType<Services['loadPurge']>>;

/** State and actions of Import and export. */
export function createTransferModel(app: TransferApp) {
  const past = signal<readonly PastImport[]>([]);
  const decks = signal<readonly DeckPath[]>([]);
  const copies = signal<readonly Copy[]>([]);
  const lastBackupAt = signal<number | undefined>(undefined);
  const purge = signal<Purge>({ kind: 'none' });
  /** What can be brought back of a library that the browser emptied. */
  const survivor = signal<Survivor>(undefined);
  /** This page cannot reach the library itself, as files need it: a private window, a container. */
  const isElsewhere = signal(false);
  const hasOwn = signal(false);
  const report = (error: unknown) => app.report(error, 'transfer');
  const attempt = createAttempt(report);
  const reload = () => load().catch(report);
  const netPictures = createNetPicturesModel(app, () => void reload());
  const fileIn = createImportModel(app, () => void reload(), netPictures);
  const fileOut = createExportModel(app, () => void reload());

  async function load(): Promise<void> {
    const { services } = app;
    isElsewhere.value = import.meta.env.FIREFOX && (await isApart(app));
    if (isElsewhere.value) return;
    const [imports, paths, kept, backupAt, purged] = await Promise.all([
      services.loadImports(),
      services.loadDeckPaths(),
      services.loadKeptCopies(),
      services.loadLastBackup(),
      services.loadPurge(),
      fileOut.countSamples(),
    ]);
    past.value = imports;
    decks.value = paths;
    hasOwn.value = paths.length > 0;
    copies.value = kept;
    lastBackupAt.value = backupAt;
    survivor.value = purged.kind === 'none' ? undefined : await services.loadSurvivingCopy();
    purge.value = purged;
  }

  async function undoImport(importId: ImportId): Promise<void> {
    const undone = await app.services.undoImport({ importId });
    fileIn.forget(importId);
    netPictures.hide();
    if (undone.kind === 'tooOld') fileIn.notice.value = t('transferUndoTooOld');
    else {
      const { kept } = undone;
      fileIn.notice.value = kept > 0 ? tn('transferUndoneKept', kept) : t('transferUndone');
    }
    await reload();
  }

  const openFile = (file: Blob, when: string) =>
    fileIn.chooseFile(file, t('transferCopyName', when));

  async function openCopy(copyId: string, when: string): Promise<void> {
    const file = await app.services.loadKeptCopy({ copyId });
    if (file) return openFile(file, when);
    fileIn.notice.value = t('transferCopyGone');
    await reload();
  }

  async function bringBack(when: string): Promise<void> {
    if (survivor.value) await openFile(survivor.value.file, when);
  }

  async function startAnew(): Promise<void> {
    await app.services.acceptEmpty();
    await reload();
  }

  return {
    fileIn,
    fileOut,
    netPictures,
    past,
    decks,
    copies,
    lastBackupAt,
    purge,
    survivor,
    isElsewhere,
    hasOwn,
    now: () => app.now(),
    load,
    reload,
    undoImport,
    openCopy,
    bringBack,
    startAnew,
    /** Does what a press asks for. */
    run: (press: () => Promise<unknown>) => void attempt(press),
  };
}

export type TransferModel = ReturnType<typeof createTransferModel>;
