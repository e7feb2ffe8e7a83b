import { GoalComposer } from '@/components/goals/GoalComposer';
import type { ComposerModel } from '@/components/goals/composer-model';
import { t } from '@/lib/i18n/t';
import styles from './Today.module.css';

export interface FirstGoalProps {
  composer: ComposerModel;
}

/** First run (S-011): one sentence and one field, and just one goal is asked for. */
export function FirstGoal({ composer }: FirstGoalProps) {
  return (
    <section class={styles.first}>
      <p class={styles.invitation}>{t('popupFirstSentence')}</p>
      <GoalComposer model={composer} isShort />
    </section>
  );
}
