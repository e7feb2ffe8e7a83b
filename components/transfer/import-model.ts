import { computed, signal } from '@preact/signals';
import type { ImportId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import { deckNameOf } from './deck-name-of';
import {
  deckOf,
  isNotes,
  mediaOf,
  type DuplicatePolicy,
  type FileLook,
  type ImportApp,
  type Imported,
  type ImportOutcome,
  type ImportStage,
  type MediaChoice,
  type NotesStage,
  type PreviewStage,
  type Reader,
  type RestoreMode,
} from './import-stage-model';
import { createMinutesModel } from './minutes-model';
import type { NetPicturesModel } from './net-pictures-model';
import { createPicturesModel } from './pictures-model';
import { createReadingModel } from './reading-model';

/** State and actions of bringing a file in: choose, preview, import, undo. */
export function createImportModel(
  app: ImportApp,
  onChanged: () => void,
  netPictures?: Pick<NetPicturesModel, 'show' | 'hide'>,
) {
  const stage = signal<ImportStage>({ kind: 'choose' });
  const deck = signal('');
  const deckNames = signal<readonly string[]>([]);
  const duplicates = signal<DuplicatePolicy>('skip');
  /** Cards stay where they were in the program they come from. */
  const keepsLearning = signal(true);
  const media = signal<MediaChoice>('now');

  const pictures = createPicturesModel(app, onChanged);
  const notice = signal('');
  const file = createReadingModel(app, { stage, notice, deck });
  const { look } = file;
  const minutes = createMinutesModel(app, { look, duplicates, keepsLearning });
  let importing: AbortController | undefined;
  /** Where the notes lay that were here when the import began. */
  let knownBefore: FileLook['knownIn'] = [];

  async function chooseFile(blob: Blob, name: string): Promise<void> {
    await file.close();
    pictures.forget();
    netPictures?.hide();
    notice.value = '';
    stage.value = { kind: 'reading', name };
    try {
      const preview = await file.start(blob, name);
      if (preview) deck.value = deckOf(preview) ?? deckNameOf(name);
      // The same package again brings what changed in Anki since.
      duplicates.value = preview?.kind === 'package' ? 'update' : 'skip';
      media.value = 'now';
    } catch (error) {
      stage.value = { kind: 'choose' };
      throw error;
    }
    await Promise.all([file.lookThrough(), isNotes(stage.value) && minutes.load()]);
  }

  /** Imports the file as it was last chosen to be read. */
  async function startImport(): Promise<void> {
    const reader = await file.settled();
    const current = stage.value;
    if (!isNotes(current) || reader === undefined) return;
    if (media.value === 'only') return bringOnlyMedia(reader, current);
    const { name, preview } = current;
    const total = preview.counts.notes;
    const files = mediaOf(preview);
    const mediaTime = media.value;
    const writing = app.services.importNotes({
      reader,
      name,
      total,
      media: files,
      mediaTime,
      deck: deck.value,
      duplicates: duplicates.value,
      keepsLearning: keepsLearning.value,
      ...watch({ name, rows: total + files, isRestore: false }),
    });
    const later = mediaTime === 'later' && files > 0;
    const imported = await finish(writing, current, {
      keepsOpen: later,
      ...(mediaTime === 'none' && { mediaLeft: files }),
    });
    if (imported && later) await pictures.bring(reader, imported.importId, files);
  }

  /** The cards are here: their pictures and sounds alone. What came stays, also where it ends early. */
  async function bringOnlyMedia(reader: Reader, { name, preview }: NotesStage): Promise<void> {
    const before = stage.value;
    const total = mediaOf(preview);
    const following = watch({ name, rows: total, isRestore: false });
    try {
      const imported = await app.services.importMedia({ reader, name, total, ...following });
      stage.value = {
        kind: 'mediaDone',
        name,
        imported,
        total,
        isWhole: !following.signal.aborted,
      };
      await file.close();
    } catch (error) {
      app.report(error, 'import');
      stage.value = before;
      notice.value = t('transferMediaStopped');
      lookAgain();
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
    knownBefore = look.value?.knownIn ?? [];
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

  /** The preview is there again: what was stopped for the writing is known again, too. */
  function lookAgain(): void {
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
      stage.value = before;
      notice.value = t('transferStopped');
      lookAgain();
    });
    if (outcome === undefined) return undefined;
    if (outcome.kind === 'cancelled') {
      stage.value = before;
      notice.value = t('transferCancelled');
      lookAgain();
    } else {
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
    }
    onChanged();
    return outcome.kind === 'imported' ? outcome : undefined;
  }

  return {
    stage,
    deck,
    deckNames,
    duplicates,
    keepsLearning,
    media,
    pictures,
    /** Notes of the file that are in the library; absent until counted. */
    known: computed(() => look.value?.known),
    /** The decks that those lie in. */
    knownIn: computed(() => look.value?.knownIn ?? []),
    minutes: minutes.minutes,
    notice,
    chooseFile,
    pasteLines: (text: string) => chooseFile(new Blob([text]), t('transferPastedName')),
    changeChoices: file.changeChoices,
    /** Which notes are known depends on the deck, too. */
    changeDeck: async (name: string) => {
      deck.value = name;
      await file.lookThrough();
    },
    startImport,
    startRestore,
    cancel: () => importing?.abort(),
    startOver: async (): Promise<void> => {
      await file.close();
      pictures.forget();
      stage.value = { kind: 'choose' };
      notice.value = '';
    },
    forget: (importId: ImportId): void => {
      pictures.forget(importId);
      const current = stage.value;
      if ('imported' in current && current.imported.importId === importId) {
        stage.value = { kind: 'choose' };
      }
    },
  };
}

export type ImportModel = ReturnType<typeof createImportModel>;
