import type { ComponentChildren, JSX } from 'preact';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'class' | 'size'> {
  /** `primary` once per screen; `quiet` looks like a link; `danger` confirms a deletion. */
  kind?: 'primary' | 'outline' | 'quiet' | 'chip' | 'danger';
  /** Second, smaller line or key name beside the label. */
  hint?: string | undefined;
  /** Fills its row. */
  wide?: boolean;
  children: ComponentChildren;
}

/** A press that does something. Links that go somewhere are `<a>`. */
export function Button({ kind = 'outline', hint, wide, children, ...rest }: ButtonProps) {
  const name = [styles.button, styles[kind], wide && styles.wide].filter(Boolean).join(' ');
  return (
    <button type="button" {...rest} class={name} data-kind={kind}>
      <span class={styles.label}>{children}</span>
      {hint && <span class={styles.hint}>{hint}</span>}
    </button>
  );
}
