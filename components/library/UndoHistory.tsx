import { Button } from '@/components/ui/Button';
import { Dialog, DialogActions } from '@/components/ui/Dialog';
import { locale, t } from '@/lib/i18n/t';
import { formatAgo } from '@/lib/i18n/when';
import styles from './UndoHistory.module.css';
import type { UndoHistoryModel } from './undo-history-model';

/** What was changed in the last 30 days and can be taken back; nothing while it is closed. */
export function UndoHistory({ model }: { model: UndoHistoryModel }) {
  const changes = model.changes.value;
  if (changes === undefined) return null;
  const time = new Intl.DateTimeFormat(locale(), { timeStyle: 'short' });
  const when = (at: number) => `${formatAgo(at, model.now())}, ${time.format(at)}`;
  return (
    <Dialog title={t('libraryUndoHistory')} onClose={model.close}>
      <p class={styles.when}>{t('libraryUndoHistoryHint')}</p>
      {changes.length === 0 ? (
        <p class={styles.empty}>{t('libraryUndoHistoryEmpty')}</p>
      ) : (
        <ul class={styles.list}>
          {changes.map(({ undoId, label, at }) => (
            <li key={undoId} class={styles.change}>
              <span class={styles.words}>
                {label}
                <span class={styles.when}>{when(at)}</span>
              </span>
              <Button
                kind="quiet"
                aria-label={`${t('undo')}: ${label}, ${when(at)}`}
                onClick={() => model.undo(undoId)}
              >
                {t('undo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DialogActions>
        <Button onClick={model.close}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
