import { useState } from 'preact/hooks';
import { howManyText } from '@/components/goals/goal-text';
import { AmountStepper } from '@/components/today/AmountStepper';
import type { Goal } from '@/lib/domain/goal/goal';
import { t } from '@/lib/i18n/t';
import { CardRing } from './CardRing';

export interface TabTimeUpProps {
  goal: Goal;
  /** What the stepper said when the time was over. */
  amount: number;
  ring: { readonly share: number; readonly label: string };
  onKeep: (amount: number) => void;
}

/** The clock ended a session while nobody looked: "Time's up: how many of 5?" */
export function TabTimeUp({ goal, amount: counted, ring, onKeep }: TabTimeUpProps) {
  const [amount, setAmount] = useState(counted);
  const { target, title } = goal;
  return (
    <article class="card" aria-label={t('popupTimesUp')}>
      <div class="card-paper" />
      <CardRing {...ring} />
      <p class="card-deck">{title}</p>
      <h1 class="card-question" data-size="phrase">
        {t('popupTimesUp')}
      </h1>
      <div>
        <p class="card-line">{howManyText(target)}</p>
        <AmountStepper amount={amount} target={target} onChange={setAmount} />
      </div>
      <div class="card-actions">
        <button type="button" class="card-rate" onClick={() => onKeep(target.amount)}>
          {t('popupAllOfThem')}
        </button>
        <button type="button" class="card-rate" data-kind="primary" onClick={() => onKeep(amount)}>
          {t('popupKeep')}
        </button>
      </div>
    </article>
  );
}
