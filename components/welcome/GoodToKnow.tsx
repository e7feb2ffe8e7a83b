import { t } from '@/lib/i18n/t';
import styles from './GoodToKnow.module.css';
import type { Stage } from './welcome-model';

/** Firefox asks in other words, and gives the page back without switching Morsel off. */
const [KEEP_IT, OLD_TAB] = import.meta.env.FIREFOX
  ? (['welcomeKeepItFirefox', 'settingsBackFirefox'] as const)
  : (['welcomeKeepIt', 'welcomeUndoTabHow'] as const);

/** What a person may want to know about the new tab, under the first and the last step. */
export function GoodToKnow({ stage }: { stage: Stage }) {
  if (stage !== 'goal' && stage !== 'done') return null;
  return (
    <aside class={styles.notes} aria-label={t('welcomeGoodToKnow')}>
      <p>{t(KEEP_IT)}</p>
      <details>
        <summary>{t('welcomeUndoTab')}</summary>
        <p>{t(OLD_TAB)}</p>
      </details>
    </aside>
  );
}
