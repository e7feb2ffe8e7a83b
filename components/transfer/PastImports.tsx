import { Button } from '@/components/ui/Button';
import { locale, t, tn } from '@/lib/i18n/t';
import type { PastImport } from './import-stage-model';
import styles from './TransferScreen.module.css';
import type { TransferModel } from './transfer-model';

/** Imports that can still be taken back; nothing where there are none. */
export function PastImports({ model }: { model: TransferModel }) {
  const imports = model.past.value;
  const { pictures } = model.fileIn;
  if (imports.length === 0) return null;
  const when = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class={styles.section} aria-labelledby="transfer-past">
      <h2 id="transfer-past" class={styles.heading}>
        {t('transferPast')}
      </h2>
      <ul class={styles.rows}>
        {imports.map(({ importId, name, at, ...counts }) => (
          <li key={importId} class={styles.row}>
            <div class={styles.rowText}>
              <span class={styles.rowTitle}>{name}</span>
              <span class={styles.caption}>
                {[when.format(at), ...countsOf(counts)].join(' · ')}
              </span>
              {counts.mediaToCome > 0 && pictures.coming.value?.importId !== importId && (
                <span class={styles.caption}>{tn('transferMediaLeft', counts.mediaToCome)}</span>
              )}
            </div>
            <div class={styles.actions}>
              {counts.netPictures > 0 && (
                <Button
                  kind="quiet"
                  aria-label={`${t('transferNet')}: ${name}`}
                  onClick={() => model.run(() => model.netPictures.show(importId))}
                >
                  {t('transferNet')}
                </Button>
              )}
              <Button
                kind="quiet"
                aria-label={`${t('undo')}: ${name}`}
                onClick={() => model.run(() => model.undoImport(importId))}
              >
                {t('undo')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where only pictures and sounds came, there is no note to speak of. */
function countsOf({ notes, cards, media }: Pick<PastImport, 'notes' | 'cards' | 'media'>) {
  if (notes + cards === 0 && media > 0) return [tn('transferMedia', media)];
  return [tn('transferNotes', notes), tn('cards', cards)];
}
