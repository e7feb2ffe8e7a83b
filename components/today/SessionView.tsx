import { useEffect } from 'preact/hooks';
import { clockText, isJustDone, timeOfDay } from '@/components/goals/goal-text';
import { Button } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { PopupFrame } from '@/components/ui/PopupFrame';
import { ProgressRing } from '@/components/ui/ProgressRing';
import { rememberFocus } from '@/components/ui/remember-focus';
import { isCountedInDeck } from '@/lib/domain/goal/goal-progress';
import type { GoalSession } from '@/lib/domain/goal/today-list';
import { MINUTE, SECOND } from '@/lib/domain/time/duration';
import { t, tn } from '@/lib/i18n/t';
import { AmountStepper } from './AmountStepper';
import { NotificationQuestion } from './NotificationQuestion';
import styles from './Popup.module.css';
import type { GoalRunProps } from './GoalRun';
import { SessionContent } from './SessionContent';
import session from './Session.module.css';
import type { SessionModel } from './session-model';
import { TodayCard } from './TodayCard';

/** The running session: the frame becomes one card with the time left. */
export function SessionView({ run }: GoalRunProps) {
  const { session: model } = run;
  const open = model.open.value;
  useEffect(() => {
    const timer = setInterval(model.tick, SECOND / 4);
    return () => clearInterval(timer);
  }, [model]);
  if (open === undefined) return null;
  const isFed = open.goal.feed !== undefined;
  return (
    <PopupFrame head={<Heading class={styles.heading}>{open.goal.title}</Heading>}>
      <TodayCard run={run}>
        <TimeLeft model={model} isSmall={isFed} />
        <SessionContent
          open={open}
          onCards={() => void run.openGoalCards()}
          onLesson={() => void run.openGoalLesson()}
        />
        <Stepper open={open} model={model} />
        <Gap open={open} model={model} />
        {open.session.gap === undefined && <NotificationQuestion model={model} />}
        <Controls open={open} model={model} />
      </TodayCard>
    </PopupFrame>
  );
}

interface PartProps {
  open: GoalSession;
  model: SessionModel;
}

function TimeLeft({ model, isSmall }: { model: SessionModel; isSmall: boolean }) {
  const left = model.leftMs.value;
  const planned = model.open.value?.session.plannedMs ?? 1;
  const label = t('popupTimeLeft', tn('minutes', Math.ceil(left / MINUTE)));
  const isPaused = model.open.value?.session.state === 'paused';
  return (
    <ProgressRing
      value={left / planned}
      size={isSmall ? 96 : 192}
      stroke={isSmall ? 4 : 6}
      label={isPaused ? `${t('popupPaused')}. ${label}` : label}
    >
      <span class={isSmall ? session.smallTime : session.time}>{clockText(left)}</span>
      {isPaused && <span class={session.paused}>{t('popupPaused')}</span>}
    </ProgressRing>
  );
}

/** What only the person can count; the cards of a deck are counted by themselves. */
function Stepper({ open, model }: PartProps) {
  const { goal } = open;
  if (isJustDone(goal.target) || isCountedInDeck(goal)) return null;
  return (
    <AmountStepper
      amount={open.session.amount}
      target={goal.target}
      onChange={(amount) => void model.setAmount(amount)}
    />
  );
}

function Gap({ open, model }: PartProps) {
  const { gap } = open.session;
  if (gap === undefined) return null;
  const count = () => {
    const returnFocus = rememberFocus();
    void model.countGap().then(returnFocus);
  };
  return (
    <p class={styles.note} role="status">
      {open.session.state === 'running'
        ? t('popupGapBetween', tn('minutes', Math.round((gap.to - gap.from) / MINUTE)))
        : t('popupGap', timeOfDay(gap.from), timeOfDay(gap.to))}{' '}
      <Button kind="quiet" onClick={count}>
        {t('popupCountGap')}
      </Button>
    </p>
  );
}

function Controls({ open, model }: PartProps) {
  const isRunning = open.session.state === 'running';
  const leadsAway = open.goal.feed !== undefined;
  return (
    <div class={styles.bottom}>
      {isRunning ? (
        <Button onClick={() => void model.pause()}>{t('popupPause')}</Button>
      ) : (
        <Button kind="primary" onClick={() => void model.resume()}>
          {t('popupResume')}
        </Button>
      )}
      <Button
        kind={isRunning && !leadsAway ? 'primary' : 'outline'}
        onClick={() => void model.finish()}
      >
        {t('popupFinish')}
      </Button>
    </div>
  );
}
