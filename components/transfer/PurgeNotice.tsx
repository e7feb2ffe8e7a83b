import { Button } from '@/components/ui/Button';
import { locale, t, tn } from '@/lib/i18n/t';
import styles from './TransferScreen.module.css';
import type { TransferModel } from './transfer-model';

/** The browser emptied the database: says so, and offers the copy. */
export function PurgeNotice({ model }: { model: TransferModel }) {
  const purge = model.purge.value;
  if (purge.kind === 'none') return null;
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(purge.at);
  return (
    <div role="alert" class={styles.notice}>
      <p>{t('transferPurged', tn('cards', purge.cards), day)}</p>
      <div class={styles.actions}>
        <Button kind="primary" onClick={() => model.run(() => model.openNewestCopy(day))}>
          {t('transferBringBack')}
        </Button>
        <Button kind="quiet" onClick={() => model.run(model.startAnew)}>
          {t('transferStartAnew')}
        </Button>
      </div>
    </div>
  );
}
