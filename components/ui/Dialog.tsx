import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/lib/i18n/t';
import { Button } from './Button';
import styles from './Dialog.module.css';
import { rememberFocus } from './remember-focus';
import { ToastHost } from './Toast';

const FOCUSABLE = ':is(a[href], button, input, select, textarea, summary):not(:disabled)';

export interface DialogProps {
  title: string;
  /** Escape, the backdrop or a closing press. */
  onClose: () => void;
  children: ComponentChildren;
}

export interface DialogActionsProps {
  before?: ComponentChildren;
  children: ComponentChildren;
}

/** The buttons of a dialog: in sight however long it is. `before` stands apart, at the start. */
export function DialogActions({ before, children }: DialogActionsProps) {
  return (
    <div class={styles.actions}>
      {before && <div class={styles.before}>{before}</div>}
      {children}
    </div>
  );
}

export interface SaveActionsProps {
  before?: ComponentChildren;
  onCancel: () => void;
  /** Where what the form holds can not be saved. */
  isBlocked?: boolean;
}

/** Cancel and Save, at the foot of a form. */
export function SaveActions({ before, onCancel, isBlocked = false }: SaveActionsProps) {
  return (
    <DialogActions before={before}>
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <Button kind="primary" type="submit" disabled={isBlocked}>
        {t('save')}
      </Button>
    </DialogActions>
  );
}

/**
 * A native modal dialog: mount it to open it, unmount it to close it. What has `data-first` gets the
 * focus, else the first control; closed, it returns to what opened it, or to what is left around that.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before what it covers is drawn anew: a menu that was pressed may be gone by then.
  const [returnFocus] = useState(rememberFocus);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Where it scrolls, what scrolls would have the focus before anything in it.
    const first = element?.querySelector<HTMLElement>('[data-first]');
    (first ?? element?.querySelector<HTMLElement>(FOCUSABLE))?.focus();
    return () => {
      element?.close();
      // Once what is behind it is drawn, and before the next key.
      queueMicrotask(returnFocus);
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div class={styles.scroller}>
        <div class={styles.body}>
          <div class={styles.head}>
            <h2 id={titleId} class={styles.title}>
              {title}
            </h2>
            <ToastHost />
          </div>
          {children}
        </div>
      </div>
    </dialog>
  );
}
