import { computed, signal } from '@preact/signals';
import type { ImportId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import {
  isNotes,
  type ImportApp,
  type ImportChoices,
  type ImportStage,
} from './import-stage-model';
import { createMinutesModel } from './minutes-model';
import type { NetPicturesModel } from './net-pictures-model';
import { createPicturesModel } from './pictures-model';
import { createReadingModel } from './reading-model';
import { createWritingModel } from './writing-model';

/** State and actions of bringing a file in: choose, preview, import, undo. */
export function createImportModel(
  app: ImportApp,
  onChanged: () => void,
  netPictures?: Pick<NetPicturesModel, 'show' | 'hide'>,
) {
  const stage = signal<ImportStage>({ kind: 'choose' });
  /** How it comes in once it is at its preview. */
  const choices = signal<ImportChoices>({
    deck: '',
    duplicates: 'skip',
    keepsLearning: true,
    media: 'now',
  });
  /** Said below it, until the next press. */
  const notice = signal('');

  const pictures = createPicturesModel(app, onChanged);
  const file = createReadingModel(app, { stage, choices, notice });
  const { look } = file;
  const minutes = createMinutesModel(app, { look, choices });
  const shown = { stage, choices, notice };
  const writing = createWritingModel(app, { ...shown, file, pictures, netPictures, onChanged });

  async function chooseFile(blob: Blob, name: string): Promise<void> {
    pictures.forget();
    netPictures?.hide();
    notice.value = '';
    stage.value = { kind: 'reading', name };
    const isOpen = await file.open(blob, name);
    if (isOpen) await Promise.all([file.lookThrough(), isNotes(stage.value) && minutes.load()]);
  }

  return {
    stage,
    choices,
    notice,
    pictures,
    /** Notes of the file that are in the library; absent until counted. */
    known: computed(() => look.value?.known),
    /** The decks that those lie in. */
    knownIn: computed(() => look.value?.knownIn ?? []),
    minutes: minutes.minutes,
    chooseFile,
    pasteLines: (text: string) => chooseFile(new Blob([text]), t('transferPastedName')),
    changeChoices: file.changeChoices,
    choose: (change: Partial<Omit<ImportChoices, 'deck'>>): void => {
      choices.value = { ...choices.value, ...change };
    },
    /** Which notes are known depends on the deck, too. */
    chooseDeck: async (deck: string): Promise<void> => {
      choices.value = { ...choices.value, deck };
      await file.lookThrough();
    },
    startImport: writing.startImport,
    startRestore: writing.startRestore,
    cancel: writing.cancel,
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
