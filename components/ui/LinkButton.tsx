import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';

export interface LinkButtonProps {
  href: string;
  kind?: 'primary' | 'outline' | 'quiet';
  /** Opens in a tab of its own. */
  isOutside?: boolean;
  'aria-label'?: string;
  children: ComponentChildren;
}

/** A link that is a step as weighty as a press; it looks like one. */
export function LinkButton({ kind = 'outline', isOutside, children, ...rest }: LinkButtonProps) {
  return (
    <a
      {...rest}
      {...(isOutside && { target: '_blank', rel: 'noopener' })}
      class={`${styles.button} ${styles[kind]}`}
    >
      {children}
    </a>
  );
}
