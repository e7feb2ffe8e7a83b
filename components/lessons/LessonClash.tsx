import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import styles from './LessonClash.module.css';

export interface LessonClashProps {
  /** What stands at the same place elsewhere; empty where it was taken out. */
  readonly other: string;
  readonly onKeep: (whose: 'mine' | 'other') => void;
}

/** Two have written at one place: whose words stay. Undo brings back those of the other. */
export function LessonClash({ other, onKeep }: LessonClashProps) {
  return (
    <section class={styles.clash}>
      <p role="alert">{t(other === '' ? 'lessonsClashGone' : 'lessonsClash')}</p>
      <div class={styles.choice}>
        <Button onClick={() => onKeep('mine')}>{t('lessonsKeepMine')}</Button>
        <Button onClick={() => onKeep('other')}>{t('lessonsKeepOther')}</Button>
      </div>
      {other !== '' && (
        <figure class={styles.other}>
          <figcaption>{t('lessonsClashOther')}</figcaption>
          <blockquote dir="auto">{other}</blockquote>
        </figure>
      )}
    </section>
  );
}
