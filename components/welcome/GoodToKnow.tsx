import { t } from '@/lib/i18n/t';
import styles from './GoodToKnow.module.css';
import type { Stage } from './welcome-model';

/** What a person may want to know about the new tab, under the first and the last step. */
export function GoodToKnow({ stage }: { stage: Stage }) {
  if (stage !== 'goal' && stage !== 'done') return null;
  return (
    <aside class={styles.notes} aria-label={t('welcomeGoodToKnow')}>
      <p>{t('welcomeKeepIt')}</p>
      <details>
        <summary>{t('welcomeUndoTab')}</summary>
        <p>{t('welcomeUndoTabHow')}</p>
      </details>
    </aside>
  );
}
