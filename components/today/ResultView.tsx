import { amountText, isJustDone, periodText } from '@/components/goals/goal-text';
import { Button } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { ResultMark } from '@/components/ui/ResultMark';
import { MINUTE } from '@/lib/domain/time/duration';
import { PopupFrame } from '@/components/ui/PopupFrame';
import { t, tn } from '@/lib/i18n/t';
import styles from './Popup.module.css';
import type { GoalRunProps } from './GoalRun';
import session from './Session.module.css';
import { TodayCard } from './TodayCard';

/** What came of a session: three lines, the way back, and Done. */
export function ResultView({ run }: GoalRunProps) {
  const result = run.session.result.value;
  if (result === undefined) return null;
  const { goal, checkIn } = result;
  const row = run.today.value?.goals.find((one) => one.goal.id === goal.id);
  const isDone = row?.progress.isDone ?? checkIn.kind === 'done';
  return (
    <PopupFrame head={<Heading class={styles.heading}>{goal.title}</Heading>}>
      <TodayCard run={run}>
        {isDone && <ResultMark />}
        <div class={session.lines} role="status">
          <p class={session.headline}>
            {isJustDone(goal.target)
              ? t('goalsDoneMark')
              : amountText(
                  row?.progress.amount ?? checkIn.amount,
                  goal.target.amount,
                  goal.target.unit,
                )}
          </p>
          <p>{timeText(checkIn.activeMs)}</p>
          <p class={styles.note}>
            {isDone && row ? periodText(goal, row.period) : t('popupRestWaits')}
          </p>
        </div>
        {isDone && goal.reward && <p class={session.reward}>{goal.reward}</p>}
        <div class={styles.bottom}>
          {run.session.canTakeBack.value && (
            <Button kind="quiet" onClick={() => void run.session.undo()}>
              {t('undo')}
            </Button>
          )}
          <Button kind="primary" onClick={run.session.closeResult}>
            {t('popupDone')}
          </Button>
        </div>
      </TodayCard>
    </PopupFrame>
  );
}

function timeText(activeMs: number): string {
  if (activeMs < MINUTE) return t('popupUnderAMinute');
  return tn('minutes', Math.round(activeMs / MINUTE));
}
