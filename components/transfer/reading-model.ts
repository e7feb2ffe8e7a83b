import { signal, type Signal } from '@preact/signals';
import {
  isNotes,
  type FileLook,
  type ImportApp,
  type ImportStage,
  type NotesPreview,
  type Reader,
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
  readonly notice: Signal<string>;
  readonly deck: Signal<string>;
}

/** Choices that may change how many columns there are: what each is falls back to a guess. */
const COLUMN_CHOICES = ['separator', 'rowBreak', 'encoding', 'form'];

/** A file that is open: read for its preview, again with other choices, and held against the library. */
export function createReadingModel(app: ImportApp, { stage, notice, deck }: Shown) {
  /** What the file brings to this library; absent until it was looked through. */
  const look = signal<FileLook | undefined>(undefined);
  let open: OpenFile | undefined;
  let reading: Promise<NotesPreview | undefined> | undefined;
  let looking: AbortController | undefined;

  /** Opens a file; what it says of its notes, if it has any. */
  async function start(file: Blob, name: string): Promise<NotesPreview | undefined> {
    open = { name, file, reader: await app.services.startReader(), choices: {} };
    return (reading = readAgain({}));
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
      deck: deck.value,
      signal: stopped,
    });
    if (!stopped.aborted) look.value = found;
  }

  return {
    look,
    start,
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
    /** Closes it; `keepsReader`: who goes on with the reader closes that. */
    async close({ keepsReader = false } = {}): Promise<void> {
      looking?.abort();
      look.value = undefined;
      const reader = open?.reader;
      open = undefined;
      if (!keepsReader) await reader?.close();
    },
  };
}
