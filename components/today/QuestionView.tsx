import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import { AmountStepper } from './AmountStepper';
import styles from './Popup.module.css';
import type { PopupModel } from './popup-model';
import session from './Session.module.css';

export interface QuestionViewProps {
  model: PopupModel;
}

/** The clock ended a session: "Time's up: how many of 5?" */
export function QuestionView({ model }: QuestionViewProps) {
  const pending = model.session.pending.value;
  const [amount, setAmount] = useState(pending?.session.amount ?? 0);
  if (pending === undefined) return null;
  const { target, title } = pending.goal;
  return (
    <main class={styles.state}>
      <header class={styles.header}>
        <h1 class={styles.heading}>{t('popupTimesUp')}</h1>
      </header>
      <div class={styles.body}>
        <section class={styles.card}>
          <h2 class={styles.title}>{title}</h2>
          <p class={session.headline}>
            {target.unit === undefined
              ? t('popupHowMany', target.amount)
              : t('popupHowManyUnit', target.amount, target.unit)}
          </p>
          <AmountStepper amount={amount} target={target} onChange={setAmount} />
          <div class={styles.bottom}>
            <Button onClick={() => void model.session.answer(target.amount)}>
              {t('popupAllOfThem')}
            </Button>
            <Button kind="primary" onClick={() => void model.session.answer(amount)}>
              {t('popupKeep')}
            </Button>
          </div>
        </section>
      </div>
    </main>
  );
}
