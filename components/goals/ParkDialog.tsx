import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { t, tn } from '@/lib/i18n/t';
import styles from './Goals.module.css';
import type { ParkOffer } from './park-offer-model';

export interface ParkDialogProps {
  model: ParkOffer;
}

/** "Park one?" One press parks a goal; keeping all of them is fine too. */
export function ParkDialog({ model }: ParkDialogProps) {
  const goals = model.goals.value;
  if (goals === undefined) return null;
  return (
    <Dialog title={t('goalsParkOne')} onClose={model.keepAll}>
      <p>{tn('goalsActiveNow', goals.length)}</p>
      <ul class={styles.choices}>
        {goals.map((goal) => (
          <li key={goal.id}>
            <span>{goal.title}</span>
            <Button
              aria-label={t('goalsParkNamed', goal.title)}
              onClick={() => void model.park(goal)}
            >
              {t('goalsPark')}
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="primary" onClick={model.keepAll}>
        {t('goalsKeepAll')}
      </Button>
    </Dialog>
  );
}
