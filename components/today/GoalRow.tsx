import { progressText } from '@/components/goals/goal-text';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import type { TodayGoal } from '@/lib/domain/goal/today-list';
import { t } from '@/lib/i18n/t';
import { GoalMenu } from './GoalMenu';
import type { PopupModel } from './popup-model';
import styles from './Today.module.css';

export interface GoalRowProps {
  row: TodayGoal;
  /** The first goal that is still open: its Start is the screen's primary button. */
  isFirst: boolean;
  model: PopupModel;
}

const CHECK = ['M20 6 9 17l-5-5'];

/** A goal of today with its progress, and Start. */
export function GoalRow({ row, isFirst, model }: GoalRowProps) {
  const { goal, progress, period } = row;
  return (
    <li class={styles.goal}>
      <div class={styles.goalText}>
        <h2 class={styles.goalTitle} title={goal.title}>
          {goal.title}
        </h2>
        <p class={styles.goalMeta}>{progressText(goal, progress, period)}</p>
      </div>
      {progress.isDone ? (
        <span class={styles.done}>
          <Icon paths={CHECK} />
          <span class="visually-hidden">{t('goalsDoneMark')}</span>
        </span>
      ) : (
        <>
          <Button
            kind={isFirst ? 'primary' : 'outline'}
            aria-label={t('goalsStartNamed', goal.title)}
            onClick={() => void model.startGoal(goal)}
          >
            {t('goalsStart')}
          </Button>
          <GoalMenu goal={goal} model={model} />
        </>
      )}
      {row.showsWhy && !progress.isDone && (
        <p class={styles.why}>
          {t('goalsWhyReminder', goal.why ?? '')}{' '}
          <Button kind="quiet" onClick={() => void model.makeEasier(goal)}>
            {t('goalsEasier')}
          </Button>
        </p>
      )}
    </li>
  );
}
