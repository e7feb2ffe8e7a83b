import { Button } from '@/components/ui/Button';
import { locale, t } from '@/lib/i18n/t';
import { copyWords } from './copy-words';
import styles from './TransferScreen.module.css';
import type { TransferModel } from './transfer-model';

/** The browser emptied the database: says so, and offers the copy until one is looked at. */
export function PurgeNotice({ model }: { model: TransferModel }) {
  if (model.purge.value.kind === 'none') return null;
  const copy = model.survivor.value;
  const { kind } = model.fileIn.stage.value;
  const format = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' });
  const when = copy ? format.format(copy.at) : '';
  return (
    <div role="alert" class={styles.notice}>
      <p>{copy ? t('transferPurged', copyWords(copy), when) : t('transferPurgedNoCopy')}</p>
      {(kind === 'choose' || kind === 'refused') && (
        <div class={styles.actions}>
          {copy && (
            <Button kind="primary" onClick={() => model.run(() => model.bringBack(when))}>
              {t('transferBringBack')}
            </Button>
          )}
          <Button kind={copy ? 'quiet' : 'outline'} onClick={() => model.run(model.startAnew)}>
            {t('transferStartAnew')}
          </Button>
        </div>
      )}
    </div>
  );
}
