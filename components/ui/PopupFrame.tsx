import type { ComponentChildren } from 'preact';
import styles from './PopupFrame.module.css';

export interface PopupFrameProps {
  /** One line: what this is, and what stands beside it. */
  head: ComponentChildren;
  /** Over everything, at the upper edge. */
  top?: ComponentChildren;
  /** Under everything, at the lower edge. */
  foot?: ComponentChildren;
  isBusy?: boolean;
  children: ComponentChildren;
}

/** Every state of the popup: a head, a body that scrolls where it must, and perhaps a foot. */
export function PopupFrame({ head, top, foot, isBusy = false, children }: PopupFrameProps) {
  return (
    <div class={styles.frame} aria-busy={isBusy}>
      {top}
      <header class={styles.head}>{head}</header>
      <div class={styles.body}>{children}</div>
      {foot}
    </div>
  );
}
