import type { ComponentChildren } from 'preact';
import styles from './ScreenHead.module.css';

export interface ScreenHeadProps {
  title: string;
  /** One line under the title. */
  line?: ComponentChildren;
  /** What can be begun here: one or two presses. */
  children?: ComponentChildren;
}

/** The head of a dashboard screen: the same height and place on each. */
export function ScreenHead({ title, line, children }: ScreenHeadProps) {
  return (
    <header class={styles.head}>
      <div>
        <h1>{title}</h1>
        {line && <p class={styles.line}>{line}</p>}
      </div>
      {children && <div class={styles.presses}>{children}</div>}
    </header>
  );
}
