import { Button } from '@/components/ui/Button';
import { Menu } from '@/components/ui/Menu';
import type { GoalRow } from '@/lib/domain/goal/today-list';
import { t } from '@/lib/i18n/t';
import { partTexts, periodText } from './goal-text';
import styles from './Goals.module.css';
import type { GoalsModel } from './goals-model';

export interface GoalLineProps {
  row: GoalRow;
  model: GoalsModel;
}

/** One goal in the list: what it asks, how it goes, and what can be done with it. */
export function GoalLine({ row: { goal, period }, model }: GoalLineProps) {
  const isActive = goal.status === 'active';
  return (
    <li class={styles.line}>
      <div class={styles.lineText}>
        <h3 class={styles.lineTitle}>{goal.title}</h3>
        <p class={styles.meta}>{partTexts(goal).join(' · ')}</p>
        {goal.why && <p class={styles.meta}>{goal.why}</p>}
      </div>
      <div class={styles.presses}>
        {isActive && period.daysKept > 0 && <p class={styles.kept}>{periodText(goal, period)}</p>}
        {isActive ? (
          <Button aria-label={t('goalsEditNamed', goal.title)} onClick={() => model.edit(goal)}>
            {t('edit')}
          </Button>
        ) : (
          <Button
            aria-label={t('goalsActivateNamed', goal.title)}
            onClick={() => void model.activate(goal)}
          >
            {t('goalsActivate')}
          </Button>
        )}
        <Menu
          label={t('goalsMoreFor', goal.title)}
          entries={[
            ...(isActive
              ? [{ label: t('goalsPark'), onPress: () => void model.park(goal) }]
              : [{ label: t('edit'), onPress: () => model.edit(goal) }]),
            ...(goal.status === 'archived'
              ? []
              : [{ label: t('goalsArchive'), onPress: () => void model.archive(goal) }]),
            { label: t('delete'), onPress: () => void model.remove(goal), isDanger: true },
          ]}
        />
      </div>
    </li>
  );
}
