import { progressText } from '@/components/goals/goal-text';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { ShareBar } from '@/components/ui/ShareBar';
import type { Goal } from '@/lib/domain/goal/goal';
import { t } from '@/lib/i18n/t';
import type { TodayPicture } from './today-page-model';
import styles from './TodayPage.module.css';

const CHECK = ['M20 6 9 17l-5-5'];

export interface TodayGoalsProps {
  today: TodayPicture['today'];
  onStart: (goal: Goal) => void;
}

/** Today's goals with their progress; Start leads to the timer and what it is for. */
export function TodayGoals({ today, onStart }: TodayGoalsProps) {
  const firstOpen = today.goals.find((row) => !row.progress.isDone);
  return (
    <section class={styles.goals} aria-labelledby="today-goals">
      <h2 id="today-goals">{t('goalsTitle')}</h2>
      {today.goals.length === 0 && (
        <p class={styles.quiet}>
          {t('shellNoGoals')} <a href="#/goals">{t('shellFirstGoal')}</a>
        </p>
      )}
      <ul>
        {today.goals.map((row) => (
          <li key={row.goal.id} class={styles.goal}>
            <div class={styles.words}>
              <h3>{row.goal.title}</h3>
              <p>{progressText(row.goal, row.progress, row.period)}</p>
              <div class={styles.bar}>
                <ShareBar share={row.progress.share} thickness={4} tone="bite" />
              </div>
            </div>
            {row.progress.isDone ? (
              <span class={styles.check}>
                <Icon paths={CHECK} />
                <span class="visually-hidden">{t('goalsDoneMark')}</span>
              </span>
            ) : today.open?.goal.id === row.goal.id ? (
              <span class={styles.running}>{t('shellRunning')}</span>
            ) : (
              // One at a time: the others start when this one is finished.
              today.open === undefined && (
                <Button
                  kind={row === firstOpen ? 'primary' : 'outline'}
                  aria-label={t('goalsStartNamed', row.goal.title)}
                  onClick={() => onStart(row.goal)}
                >
                  {t('shellStart')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
