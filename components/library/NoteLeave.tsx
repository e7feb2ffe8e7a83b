import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { DialogActions } from '@/components/ui/Dialog';
import { t } from '@/lib/i18n/t';
import styles from './NoteEditor.module.css';
import type { NoteEditorModel } from './note-editor-model';

/** Asked where somebody closes over what they wrote. Escape goes on writing. */
export function NoteLeave({ model }: { model: NoteEditorModel }) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = row.current?.closest('dialog');
    row.current?.querySelector<HTMLElement>('[data-kind="primary"]')?.focus();
    return () => {
      // Back to where one was writing; a button of the row before this one is gone.
      const isThere =
        before instanceof HTMLElement && before !== document.body && before.isConnected;
      const last = isThere ? before : dialog?.querySelector<HTMLElement>('[data-first]');
      last?.focus();
    };
  }, []);
  const isNew = model.isNew.value;
  return (
    <div ref={row} role="alertdialog" aria-label={t('libraryLeaveQuestion')}>
      <DialogActions before={<p class={styles.question}>{t('libraryLeaveQuestion')}</p>}>
        <Button onClick={model.throwAway}>
          {t(isNew ? 'libraryThrowAway' : 'libraryLeaveUnsaved')}
        </Button>
        {isNew && model.draft && (
          <Button onClick={model.keepForLater}>{t('libraryKeepForLater')}</Button>
        )}
        <Button kind="primary" onClick={() => (model.isLeaving.value = false)}>
          {t('libraryGoOn')}
        </Button>
      </DialogActions>
    </div>
  );
}
