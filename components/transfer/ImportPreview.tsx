import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { t, tn } from '@/lib/i18n/t';
import { DuplicatesField } from './DuplicatesField';
import { HowRead } from './HowRead';
import styles from './ImportPreview.module.css';
import type { TextChoices, TextPreview } from './import-stage-model';
import { ProblemLines } from './ProblemLines';
import { SampleTable } from './SampleTable';
import type { TransferModel } from './transfer-model';

const KINDS: readonly TextPreview['noteKind'][] = ['basic', 'reversed', 'columns'];

export interface ImportPreviewProps {
  model: TransferModel;
  name: string;
  preview: TextPreview;
}

/** What the file would bring, before anything is written; every guess can be changed. */
export function ImportPreview({ model, name, preview }: ImportPreviewProps) {
  const { fileIn } = model;
  const { notes, cards } = preview.counts;
  const change = (choices: TextChoices) => model.run(() => fileIn.changeChoices(choices));
  return (
    <form
      class={styles.preview}
      onSubmit={(event) => {
        event.preventDefault();
        model.run(fileIn.startImport);
      }}
    >
      <div class={styles.summary}>
        <p class={styles.count}>
          {t('transferFound', tn('transferNotes', notes), tn('cards', cards))}
        </p>
        <p class={styles.file}>{name}</p>
      </div>
      <div class={styles.choices}>
        <DeckField model={model} preview={preview} />
        <Field label={t('transferKind')}>
          {(ids) => (
            <select
              {...ids}
              value={preview.noteKind}
              onChange={({ currentTarget }) =>
                change({ noteKind: currentTarget.value as TextPreview['noteKind'] })
              }
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`transferKind_${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DuplicatesField model={fileIn} />
      </div>
      {preview.isEncodingGuess && <p class={styles.note}>{t('transferEncodingGuess')}</p>}
      <SampleTable preview={preview} onRoles={(roles) => change({ roles })} />
      <ProblemLines preview={preview} />
      <HowRead preview={preview} onChange={change} />
      <div class={styles.actions}>
        <Button type="submit" kind="primary" disabled={notes === 0}>
          {t('transferImport')}
        </Button>
        <Button kind="quiet" onClick={() => model.run(fileIn.startOver)}>
          {t('transferStartOver')}
        </Button>
      </div>
    </form>
  );
}

function DeckField({ model, preview }: Pick<ImportPreviewProps, 'model' | 'preview'>) {
  const { deck, deckNames, changeDeck } = model.fileIn;
  const named = preview.namedDecks > 0 ? tn('transferDeckNamed', preview.namedDecks) : undefined;
  return (
    <Field label={t('transferDeck')} hint={named ?? t('transferDeckHint')}>
      {(ids) => (
        <>
          <input
            {...ids}
            list="transfer-decks"
            required
            autocomplete="off"
            value={deck.value}
            onChange={({ currentTarget }) => model.run(() => changeDeck(currentTarget.value))}
          />
          <datalist id="transfer-decks">
            {deckNames.value.map((path) => (
              <option key={path} value={path}>
                {path}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
