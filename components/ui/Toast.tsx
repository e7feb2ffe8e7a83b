import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button';
import styles from './Toast.module.css';

export interface ToastMessage {
  readonly text: string;
  /** A way back or on: `{label: 'Undo', onPress}`. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

const SHOWN_MS = 8000;
const current = signal<ToastMessage | undefined>(undefined);
const hosts = signal<readonly symbol[]>([]);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows one quiet line with at most one action for eight seconds; a new one replaces the old. */
export function showToast(message: ToastMessage): void {
  clearTimeout(timer);
  current.value = message;
  timer = setTimeout(hideToast, SHOWN_MS);
}

export function hideToast(): void {
  clearTimeout(timer);
  current.value = undefined;
}

/**
 * The place where toasts appear: one per page, and one in each open dialog, behind which the page
 * cannot be pressed. The one that came last shows them. Hover or focus keeps one from going.
 */
export function ToastHost() {
  const [me] = useState(() => Symbol('toast host'));
  useEffect(() => {
    hosts.value = [...hosts.peek(), me];
    return () => {
      hosts.value = hosts.peek().filter((host) => host !== me);
    };
  }, [me]);
  const message = hosts.value.at(-1) === me ? current.value : undefined;
  const keep = () => clearTimeout(timer);
  const release = () => {
    clearTimeout(timer);
    timer = setTimeout(hideToast, SHOWN_MS);
  };
  return (
    <div class={styles.host} role="status" aria-live="polite" data-passing>
      {message && (
        <div
          class={styles.toast}
          onPointerEnter={keep}
          onPointerLeave={release}
          onFocusIn={keep}
          onFocusOut={release}
        >
          <span>{message.text}</span>
          {message.action && (
            <Button
              kind="quiet"
              onClick={() => {
                hideToast();
                message.action?.onPress();
              }}
            >
              {message.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
