import type { ReadonlySignal, Signal } from '@preact/signals';
import { t } from '@/lib/i18n/t';
import {
  isNotes,
  mediaOf,
  type FileLook,
  type ImportApp,
  type ImportChoices,
  type Imported,
  type ImportOutcome,
  type ImportStage,
  type NotesStage,
  type PreviewStage,
  type Reader,
  type RestoreMode,
} from './import-stage-model';
import type { NetPicturesModel } from './net-pictures-model';
import type { PicturesModel } from './pictures-model';
import type { ReadingModel } from './reading-model';

interface WritingInput {
  readonly stage: Signal<ImportStage>;
  readonly choices: ReadonlySignal<ImportChoices>;
  readonly notice: Signal<string>;
  readonly file: ReadingModel;
  readonly pictures: PicturesModel;
  readonly netPictures: Pick<NetPicturesModel, 'show'> | undefined;
  readonly onChanged: () => void;
}

/** Writes the file that is at its preview: how far it is, how to stop it, and what came of it. */
export function createWritingModel(
  app: ImportApp,
  { stage, choices, notice, file, pictures, netPictures, onChanged }: WritingInput,
) {
  let importing: AbortController | undefined;
  /** Where the notes lay that were here when the import began. */
  let knownBefore: FileLook['knownIn'] = [];

  /** Imports the file as it was last chosen to be read. */
  async function startImport(): Promise<void> {
    const reader = await file.settled();
    const current = stage.value;
    if (!isNotes(current) || reader === undefined) return;
    const { media: mediaTime, ...chosen } = choices.value;
    if (mediaTime === 'only') return bringOnlyMedia(reader, current);
    const { name, preview } = current;
    const total = preview.counts.notes;
    const files = mediaOf(preview);
    const writing = app.services.importNotes({
      reader,
      name,
      total,
      media: files,
      mediaTime,
      ...chosen,
      ...watch({ name, rows: total + files, isRestore: false }),
    });
    const keepsOpen = mediaTime === 'later' && files > 0;
    const imported = await finish(writing, current, {
      keepsOpen,
      ...(mediaTime === 'none' && { mediaLeft: files }),
    });
    if (imported && keepsOpen) await pictures.bring(reader, imported.importId, files);
  }

  /** The cards are here: their pictures and sounds alone. What came stays, also where it ends early. */
  async function bringOnlyMedia(reader: Reader, before: NotesStage): Promise<void> {
    const { name, preview } = before;
    const total = mediaOf(preview);
    const following = watch({ name, rows: total, isRestore: false });
    try {
      const imported = await app.services.importMedia({ reader, name, total, ...following });
      const isWhole = !following.signal.aborted;
      stage.value = { kind: 'mediaDone', name, imported, total, isWhole };
      await file.close();
    } catch (error) {
      app.report(error, 'import');
      goBack(before, t('transferMediaStopped'));
    }
    onChanged();
  }

  /** Brings the backup back that was read. */
  async function startRestore(mode: RestoreMode): Promise<void> {
    const reader = await file.settled();
    const current = stage.value;
    if (current.kind !== 'backup' || reader === undefined) return;
    const { name, preview } = current;
    const writing = app.services.restoreBackup({
      reader,
      name,
      counts: preview.counts,
      settings: preview.settings,
      mode,
      ...watch({ name, rows: preview.counts.cards, isRestore: true }),
    });
    await finish(writing, current);
  }

  /** Shows the progress of what is written; `cancel` ends it. */
  function watch({ name, rows, isRestore }: { name: string; rows: number; isRestore: boolean }) {
    const startedAt = app.now();
    knownBefore = file.look.value?.knownIn ?? [];
    file.stopLooking();
    importing = new AbortController();
    const running = { kind: 'importing', name, isRestore } as const;
    stage.value = { ...running, done: 0, total: rows, perSecond: 0 };
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      const perSecond = Math.round((done * 1000) / Math.max(1, app.now() - startedAt));
      stage.value = { ...running, done, total, perSecond };
    };
    return { signal: importing.signal, onProgress };
  }

  /** To the preview, which says why; what was stopped for the writing is looked through again. */
  function goBack(before: PreviewStage, why: string): void {
    stage.value = before;
    notice.value = why;
    file.lookThrough().catch((error: unknown) => app.report(error, 'import'));
  }

  /** What came in; nothing where it was stopped. */
  async function finish(
    writing: Promise<ImportOutcome>,
    before: PreviewStage,
    { keepsOpen = false, mediaLeft = 0 } = {},
  ): Promise<Imported | undefined> {
    const outcome = await writing.catch((error: unknown) => {
      app.report(error, 'import');
      goBack(before, t('transferStopped'));
    });
    if (outcome === undefined) return undefined;
    if (outcome.kind === 'cancelled') {
      goBack(before, t('transferCancelled'));
      onChanged();
      return undefined;
    }
    const { name } = before;
    const preview = isNotes(before) && { preview: before.preview, knownIn: knownBefore };
    if (outcome.kind === 'nothing') {
      const known = outcome.counts.duplicates ?? 0;
      stage.value = { kind: 'nothing', name, known, ...preview, mediaLeft };
      await file.close();
      return undefined;
    }
    stage.value = { kind: 'done', name, imported: outcome, ...preview, mediaLeft };
    await file.close({ keepsReader: keepsOpen });
    if ((outcome.counts.netPictures ?? 0) > 0) await netPictures?.show(outcome.importId);
    onChanged();
    return outcome;
  }

  return { startImport, startRestore, cancel: () => importing?.abort() };
}
