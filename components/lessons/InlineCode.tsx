import { inlineParts } from '@/lib/domain/lesson/check-card';
import styles from './InlineCode.module.css';

/** Plain text with `code` between backticks. */
export function InlineCode({ text }: { text: string }) {
  return (
    <>
      {inlineParts(text).map((part, index) =>
        part.isCode ? (
          <code key={index} class={styles.code}>
            {part.text}
          </code>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
