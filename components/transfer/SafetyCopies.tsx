import { Button } from '@/components/ui/Button';
import { locale, t } from '@/lib/i18n/t';
import { copyWords } from './copy-words';
import styles from './TransferScreen.module.css';
import type { TransferModel } from './transfer-model';

/** The copies that Morsel keeps by itself; one press shows what is in one. */
export function SafetyCopies({ model }: { model: TransferModel }) {
  const copies = model.copies.value;
  if (copies.length === 0) return null;
  const when = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class={styles.section} aria-labelledby="transfer-safety">
      <h2 id="transfer-safety" class={styles.heading}>
        {t('transferSafety')}
      </h2>
      <p class={styles.caption}>{t('transferSafetyHint')}</p>
      <ul class={styles.rows}>
        {copies.map((copy) => (
          <li key={copy.copyId} class={styles.row}>
            <div class={styles.rowText}>
              <span class={styles.rowTitle}>{when.format(copy.at)}</span>
              <span class={styles.caption}>
                {t(`transferCopy_${copy.kind}`)} · {copyWords(copy)}
              </span>
            </div>
            <Button
              kind="quiet"
              aria-label={`${t('transferRestore')}: ${when.format(copy.at)}`}
              onClick={() => {
                model.run(() => model.openCopy(copy.copyId, when.format(copy.at)));
                scrollTo({ top: 0 });
              }}
            >
              {t('transferRestore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
