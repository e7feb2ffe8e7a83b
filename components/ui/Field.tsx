import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Field.module.css';

export interface FieldProps {
  label: string;
  /** Shown under the control and read with it. */
  hint?: string | undefined;
  /** What is wrong and how to mend it; announced when it appears. */
  error?: string | undefined;
  /** The label is for screen readers only. */
  hideLabel?: boolean;
  /** Gets the ids to put on the control: `<Field label="…">{(ids) => <input {...ids} />}</Field>`. */
  children: (ids: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
    class: string;
  }) => ComponentChildren;
}

/** A labelled control with its hint and its error. */
export function Field({ label, hint, error, hideLabel, children }: FieldProps) {
  const id = useId();
  const control = {
    id,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': error !== undefined,
    class: styles.control ?? '',
  };
  return (
    <div class={styles.field}>
      <label for={id} class={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      {children(control)}
      <div id={`${id}-hint`} class={styles.hint} aria-live="polite">
        {error ?? hint}
      </div>
    </div>
  );
}
