import { computed, signal } from '@preact/signals';
import type { ImportId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import { deckNameOf } from './deck-name-of';
import {
  deckOf,
  isNotes,
  type DuplicatePolicy,
  type FileLook,
  type ImportApp,
  type ImportOutcome,
  type ImportStage,
  type NotesPreview,
  type PreviewStage,
  type Reader,
  type RestoreMode,
  type TextChoices,
} from './import-stage-model';
import { createMinutesModel } from './minutes-model';
import { refusalText } from './refusal-text';

interface OpenFile {
  readonly name: string;
  readonly file: Blob;
  readonly reader: Reader;
  readonly choices: TextChoices;
}

/** State and actions of bringing a file in: choose, preview, import, undo. */
export function createImportModel(app: ImportApp, onChanged: () => void) {
  const stage = signal<ImportStage>({ kind: 'choose' });
  const deck = signal('');
  const deckNames = signal<readonly string[]>([]);
  const duplicates = signal<DuplicatePolicy>('skip');
  /** Cards stay where they were in the program they come from. */
  const keepsLearning = signal(true);
  const bringsMedia = signal(true);
  /** What the file brings to this library; absent until it was looked through. */
  const look = signal<FileLook | undefined>(undefined);
  const minutes = createMinutesModel(app, { look, duplicates, keepsLearning });
  const notice = signal('');
  let open: OpenFile | undefined;
  let reading: Promise<NotesPreview | undefined> | undefined;
  let looking: AbortController | undefined;
  let importing: AbortController | undefined;

  async function chooseFile(file: Blob, name: string): Promise<void> {
    await closeFile();
    notice.value = '';
    stage.value = { kind: 'reading', name };
    try {
      open = { name, file, reader: await app.services.startReader(), choices: {} };
      const preview = await (reading = readAgain({}));
      if (preview) deck.value = deckOf(preview) ?? deckNameOf(name);
      // The same package again brings what changed in Anki since.
      duplicates.value = preview?.kind === 'package' ? 'update' : 'skip';
    } catch (error) {
      stage.value = { kind: 'choose' };
      throw error;
    }
    await Promise.all([lookThrough(), isNotes(stage.value) && minutes.load()]);
  }

  async function readAgain(choices: TextChoices): Promise<NotesPreview | undefined> {
    if (open === undefined) return undefined;
    const before = open.choices;
    open = { ...open, choices };
    const { name, reader, file } = open;
    const outcome = await app.services.readFile({ reader, file, choices });
    if (open?.reader !== reader || open.choices !== choices) return undefined;
    if (outcome.kind === 'refused' && stage.value.kind === 'preview') {
      // A choice that cannot be: it is said, and the preview before it stays.
      notice.value = refusalText(outcome);
      stage.value = { ...stage.value };
      open = { ...open, choices: before };
      await reader.read({ file, choices: before });
      return undefined;
    }
    notice.value = '';
    if (outcome.kind === 'refused') {
      stage.value = { kind: 'refused', name, refusal: outcome };
      return undefined;
    }
    if (outcome.kind === 'backup') {
      stage.value = { kind: 'backup', name, preview: outcome };
      return undefined;
    }
    stage.value =
      outcome.kind === 'package'
        ? { kind: 'package', name, preview: outcome }
        : { kind: 'preview', name, preview: outcome };
    return outcome;
  }

  /** Another way to read the file; roles fall back when the columns may have changed. */
  async function changeChoices(change: TextChoices): Promise<void> {
    if (open === undefined) return;
    const { roles: _roles, ...rest } = open.choices;
    const changesColumns = ['separator', 'rowBreak', 'encoding', 'form'].some(
      (key) => key in change,
    );
    await (reading = readAgain({ ...(changesColumns ? rest : open.choices), ...change }));
    await lookThrough();
  }

  async function lookThrough(): Promise<void> {
    looking?.abort();
    const current = stage.value;
    if (!isNotes(current) || open === undefined) return;
    const { signal: stopped } = (looking = new AbortController());
    const found = await app.services.lookThrough({
      reader: open.reader,
      total: current.preview.counts.notes,
      deck: deck.value,
      signal: stopped,
    });
    if (!stopped.aborted) look.value = found;
  }

  /** Imports the file as it was last chosen to be read; a choice that cannot be is said first. */
  async function startImport(): Promise<void> {
    const seen = notice.value;
    await reading;
    const current = stage.value;
    if (!isNotes(current) || open === undefined) return;
    if (notice.value !== '' && notice.value !== seen) return;
    const { name, preview } = current;
    const total = preview.counts.notes;
    const media = preview.kind === 'package' && bringsMedia.value ? preview.counts.media : 0;
    const writing = app.services.importNotes({
      reader: open.reader,
      name,
      total,
      media,
      deck: deck.value,
      duplicates: duplicates.value,
      keepsLearning: keepsLearning.value,
      ...watch({ name, rows: total + media, isRestore: false }),
    });
    await finish(writing, current);
  }

  /** Brings the backup back that was read. */
  async function startRestore(mode: RestoreMode): Promise<void> {
    const current = stage.value;
    if (current.kind !== 'backup' || open === undefined) return;
    const { name, preview } = current;
    const writing = app.services.restoreBackup({
      reader: open.reader,
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
    looking?.abort();
    importing = new AbortController();
    const running = { kind: 'importing', name, isRestore } as const;
    stage.value = { ...running, done: 0, total: rows, perSecond: 0 };
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      const perSecond = Math.round((done * 1000) / Math.max(1, app.now() - startedAt));
      stage.value = { ...running, done, total, perSecond };
    };
    return { signal: importing.signal, onProgress };
  }

  async function finish(writing: Promise<ImportOutcome>, before: PreviewStage): Promise<void> {
    const outcome = await writing.catch((error: unknown) => {
      app.report(error, 'import');
      stage.value = before;
      notice.value = t('transferStopped');
    });
    if (outcome === undefined) return;
    if (outcome.kind === 'cancelled') {
      stage.value = before;
      notice.value = t('transferCancelled');
    } else {
      const { name } = before;
      const preview = isNotes(before) && { preview: before.preview };
      stage.value = { kind: 'done', name, imported: outcome, ...preview };
      await closeFile();
    }
    onChanged();
  }

  async function closeFile(): Promise<void> {
    looking?.abort();
    look.value = undefined;
    const reader = open?.reader;
    open = undefined;
    await reader?.close();
  }

  return {
    stage,
    deck,
    deckNames,
    duplicates,
    keepsLearning,
    bringsMedia,
    /** Notes of the file that are in the library; absent until counted. */
    known: computed(() => look.value?.known),
    minutes: minutes.minutes,
    notice,
    chooseFile,
    pasteLines: (text: string) => chooseFile(new Blob([text]), t('transferPastedName')),
    changeChoices,
    /** Which notes are known depends on the deck, too. */
    changeDeck: async (name: string) => {
      deck.value = name;
      await lookThrough();
    },
    startImport,
    startRestore,
    cancel: () => importing?.abort(),
    startOver: async (): Promise<void> => {
      await closeFile();
      stage.value = { kind: 'choose' };
      notice.value = '';
    },
    forget: (importId: ImportId): void => {
      const current = stage.value;
      if (current.kind === 'done' && current.imported.importId === importId) {
        stage.value = { kind: 'choose' };
      }
    },
  };
}

export type ImportModel = ReturnType<typeof createImportModel>;
