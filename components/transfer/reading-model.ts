import { signal, type Signal } from '@preact/signals';
import {
  firstChoices,
  isNotes,
  type FileLook,
  type ImportApp,
  type ImportChoices,
  type ImportStage,
  type Reader,
  type ReadOutcome,
  type TextChoices,
} from './import-stage-model';
import { refusalText } from './refusal-text';

interface OpenFile {
  readonly name: string;
  readonly file: Blob;
  readonly reader: Reader;
  readonly choices: TextChoices;
}

interface Shown {
  readonly stage: Signal<ImportStage>;
  readonly choices: Signal<ImportChoices>;
  readonly notice: Signal<string>;
}

/** Choices that may change how many columns there are: what each is falls back to a guess. */
const COLUMN_CHOICES = ['separator', 'rowBreak', 'encoding', 'form'];

/** A file that is open: read for its preview, again with other choices, and held against the library. */
export function createReadingModel(app: ImportApp, { stage, choices: chosen, notice }: Shown) {
  /** What the file brings to this library; absent until it was looked through. */
  const look = signal<FileLook | undefined>(undefined);
  let open: OpenFile | undefined;
  let reading: Promise<void> | undefined;
  let looking: AbortController | undefined;
  /** Counts up with each file that is opened or closed. */
  let turn = 0;

  /** Opens a file in place of the one before, and reads it. False where another one took its place meanwhile. */
  async function openFile(file: Blob, name: string): Promise<boolean> {
    const closing = close();
    const mine = turn;
    try {
      await closing;
      const reader = await app.services.startReader();
      if (mine !== turn) {
        await reader.close();
        return false;
      }
      open = { name, file, reader, choices: {} };
      await (reading = readAgain({}));
      return mine === turn;
    } catch (error) {
      if (mine !== turn) return false;
      stage.value = { kind: 'choose' };
      throw error;
    }
  }

  async function readAgain(choices: TextChoices): Promise<void> {
    if (open === undefined) return;
    const before = open.choices;
    open = { ...open, choices };
    const { name, reader, file } = open;
    const outcome = await app.services.readFile({ reader, file, choices });
    if (open?.reader !== reader || open.choices !== choices) return;
    if (outcome.kind === 'refused' && stage.value.kind === 'preview') {
      // A choice that cannot be: it is said, and the preview before it stays, its fields drawn anew.
      notice.value = refusalText(outcome);
      stage.value = { ...stage.value };
      open = { ...open, choices: before };
      await reader.read({ file, choices: before });
      return;
    }
    notice.value = '';
    const next = stageOf(name, outcome);
    const isFirst = stage.value.kind === 'reading';
    if (isFirst && isNotes(next)) chosen.value = firstChoices(name, next.preview);
    stage.value = next;
  }

  /** Another way to read the file. */
  async function changeChoices(change: TextChoices): Promise<void> {
    if (open === undefined) return;
    const { roles: _roles, ...rest } = open.choices;
    const changesColumns = COLUMN_CHOICES.some((key) => key in change);
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
      deck: chosen.value.deck,
      signal: stopped,
    });
    if (!stopped.aborted) look.value = found;
  }

  /** Closes it; `keepsReader`: who goes on with the reader closes that. */
  async function close({ keepsReader = false } = {}): Promise<void> {
    turn += 1;
    looking?.abort();
    look.value = undefined;
    const reader = open?.reader;
    open = undefined;
    if (!keepsReader) await reader?.close();
  }

  return {
    look,
    open: openFile,
    close,
    changeChoices,
    lookThrough,
    /** The file as it was last chosen to be read; a choice that cannot be is said first. */
    async settled(): Promise<Reader | undefined> {
      const seen = notice.value;
      await reading;
      return notice.value !== '' && notice.value !== seen ? undefined : open?.reader;
    },
    /** Whoever writes wants the machine. */
    stopLooking: () => looking?.abort(),
  };
}

export type ReadingModel = ReturnType<typeof createReadingModel>;

function stageOf(name: string, outcome: ReadOutcome): ImportStage {
  switch (outcome.kind) {
    case 'refused':
      return { kind: 'refused', name, refusal: outcome };
    case 'backup':
      return { kind: 'backup', name, preview: outcome };
    case 'package':
      return { kind: 'package', name, preview: outcome };
    case 'text':
    case 'cards':
      return { kind: 'preview', name, preview: outcome };
  }
}
