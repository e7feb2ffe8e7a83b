import { amountText } from '@/components/goals/goal-text';
import type { Target } from '@/lib/domain/goal/goal';
import { t } from '@/lib/i18n/t';
import styles from './AmountStepper.module.css';

export interface AmountStepperProps {
  amount: number;
  target: Target;
  onChange: (amount: number) => void;
}

/** "2 of 5 words − +". At none "−" does nothing, and keeps the focus of whoever pressed it last. */
export function AmountStepper({ amount, target, onChange }: AmountStepperProps) {
  return (
    <div class={styles.stepper}>
      <output class={styles.amount}>{amountText(amount, target.amount, target.unit)}</output>
      <button
        type="button"
        class={styles.step}
        aria-label={t('popupLess')}
        aria-disabled={amount === 0}
        onClick={() => amount > 0 && onChange(Math.max(0, amount - stepOf(target)))}
      >
        −
      </button>
      <button
        type="button"
        class={styles.step}
        aria-label={t('popupMore')}
        onClick={() => onChange(amount + stepOf(target))}
      >
        +
      </button>
    </div>
  );
}

/** Large targets move in tens, very large in hundreds: nobody presses "+" 8,000 times. */
function stepOf(target: Target): number {
  return 10 ** Math.max(0, Math.floor(Math.log10(target.amount / 5)));
}
