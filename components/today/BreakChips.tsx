import { minutesText } from '@/components/goals/goal-text';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';
import styles from './Today.module.css';

export interface BreakChipsProps {
  onPick: (minutes: number) => void;
}

/** The lengths of a short break (S-045). */
const MINUTES = [1, 3, 5, 10] as const;

/** "A short break? Cards for…" one, three, five or ten minutes. */
export function BreakChips({ onPick }: BreakChipsProps) {
  return (
    <fieldset class={styles.break}>
      <legend>{t('popupBreak')}</legend>
      <div class={styles.chips}>
        {MINUTES.map((minutes) => (
          <Button key={minutes} kind="chip" onClick={() => onPick(minutes)}>
            {minutesText(minutes)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
