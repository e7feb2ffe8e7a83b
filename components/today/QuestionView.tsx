import { useState } from 'preact/hooks';
import { howManyText } from '@/components/goals/goal-text';
import { Button } from '@/components/ui/Button';
import { Heading } from '@/components/ui/Heading';
import { PopupFrame } from '@/components/ui/PopupFrame';
import { t } from '@/lib/i18n/t';
import { AmountStepper } from './AmountStepper';
import styles from './Popup.module.css';
import type { GoalRunProps } from './GoalRun';
import session from './Session.module.css';
import { TodayCard } from './TodayCard';

/** The clock ended a session: "Time's up: how many of 5?" */
export function QuestionView({ run }: GoalRunProps) {
  const pending = run.session.pending.value;
  const [amount, setAmount] = useState(pending?.session.amount ?? 0);
  if (pending === undefined) return null;
  const { target, title } = pending.goal;
  return (
    <PopupFrame head={<Heading class={styles.heading}>{t('popupTimesUp')}</Heading>}>
      <TodayCard run={run}>
        <h2 class={styles.title}>{title}</h2>
        <p class={session.headline}>{howManyText(target)}</p>
        <AmountStepper amount={amount} target={target} onChange={setAmount} />
        <div class={styles.bottom}>
          <Button onClick={() => void run.session.answer(target.amount)}>
            {t('popupAllOfThem')}
          </Button>
          <Button kind="primary" onClick={() => void run.session.answer(amount)}>
            {t('popupKeep')}
          </Button>
        </div>
      </TodayCard>
    </PopupFrame>
  );
}
