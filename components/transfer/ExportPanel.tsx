import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { t } from '@/lib/i18n/t';
import { formatAgo } from '@/lib/i18n/when';
import styles from './TransferScreen.module.css';
import type { TransferModel } from './transfer-model';

/** The complete backup and single decks, as files. */
export function ExportPanel({ model }: { model: TransferModel }) {
  const last = model.lastBackupAt.value;
  return (
    <section class={styles.section} aria-labelledby="transfer-out">
      <h2 id="transfer-out" class={styles.heading}>
        {t('transferOut')}
      </h2>
      <div class={styles.rows}>
        <div class={styles.row}>
          <div class={styles.rowText}>
            <h3 class={styles.rowTitle}>{t('transferBackupTitle')}</h3>
            <p class={styles.caption}>
              {t('transferBackupHint')}
              {last !== undefined && ` ${t('transferLastBackup', formatAgo(last, model.now()))}.`}
            </p>
          </div>
          <Button onClick={() => model.run(model.saveBackup)}>{t('transferSaveBackup')}</Button>
        </div>
        <DeckCsv model={model} />
      </div>
      <p role="status" class={styles.quiet}>
        {model.saved.value}
      </p>
    </section>
  );
}

function DeckCsv({ model }: { model: TransferModel }) {
  const decks = model.decks.value;
  const [chosen, setChosen] = useState('');
  const deckId = decks.find((deck) => deck.deckId === chosen)?.deckId ?? decks[0]?.deckId;
  return (
    <div class={styles.row}>
      <div class={styles.rowText}>
        <h3 class={styles.rowTitle}>{t('transferCsvTitle')}</h3>
        <p class={styles.caption}>{t('transferCsvHint')}</p>
      </div>
      {deckId === undefined ? (
        <p class={styles.caption}>{t('transferNoDecks')}</p>
      ) : (
        <div class={styles.actions}>
          <Field label={t('transferDeck')} hideLabel>
            {(ids) => (
              <select
                {...ids}
                value={deckId}
                onChange={({ currentTarget }) => setChosen(currentTarget.value)}
              >
                {decks.map((deck) => (
                  <option key={deck.deckId} value={deck.deckId}>
                    {deck.path}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Button onClick={() => model.run(() => model.saveCsv(deckId))}>
            {t('transferSaveCsv')}
          </Button>
        </div>
      )}
    </div>
  );
}
