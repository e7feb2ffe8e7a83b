import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { t, tn } from '@/lib/i18n/t';
import { ExportExtras } from './ExportExtras';
import { ExportFormats } from './ExportFormats';
import styles from './ExportPanel.module.css';
import { ExportState } from './ExportState';
import { isPreview } from './import-stage-model';
import panel from './Panel.module.css';
import section from './TransferScreen.module.css';
import type { TransferModel } from './transfer-model';

/** Taking everything, or one deck, away: what, as what, and one button. */
export function ExportPanel({ model }: { model: TransferModel }) {
  const { fileOut } = model;
  const format = fileOut.traits()?.format ?? 'backup';
  const isWorking = fileOut.stage.value.kind === 'working';
  // One button leads on: while a file waits to come in, it is that of the file.
  const isFirst = !isPreview(model.fileIn.stage.value);
  return (
    <section class={section.section} aria-labelledby="transfer-out">
      <h2 id="transfer-out" class={section.heading}>
        {t('transferOut')}
      </h2>
      <form
        class={panel.panel}
        onSubmit={(event) => {
          event.preventDefault();
          model.run(fileOut.save);
        }}
      >
        <fieldset class={styles.choices} disabled={isWorking}>
          <legend class="visually-hidden">{t('transferOut')}</legend>
          <DeckToTake model={model} />
          <ExportFormats model={model} />
          <ExportExtras model={fileOut} />
          {fileOut.leftOut() > 0 && (
            <p class={styles.hint}>{tn('transferSamplesOut', fileOut.leftOut())}</p>
          )}
        </fieldset>
        <div class={panel.row}>
          <Button type="submit" kind={isFirst ? 'primary' : 'outline'} aria-disabled={isWorking}>
            {t(`transferSave_${format}`)}
          </Button>
          <ExportState model={fileOut} />
        </div>
      </form>
    </section>
  );
}

function DeckToTake({ model }: { model: TransferModel }) {
  const { fileOut } = model;
  const decks = model.decks.value;
  const chosen = fileOut.deckId.value;
  return (
    <div class={styles.what}>
      <Field
        label={t('transferTake')}
        hint={chosen === undefined ? undefined : t('transferTakeDeckHint')}
      >
        {(ids) => (
          <select
            {...ids}
            value={chosen ?? ''}
            onChange={({ currentTarget }) =>
              fileOut.chooseDeck(decks.find(({ deckId }) => deckId === currentTarget.value)?.deckId)
            }
          >
            <option value="">{t('transferTakeAll')}</option>
            {decks.map(({ deckId, path }) => (
              <option key={deckId} value={deckId}>
                {path}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
