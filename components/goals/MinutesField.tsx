import { Field } from '@/components/ui/Field';
import { LONGEST_MINUTES, MINUTES_BAND } from '@/lib/domain/goal/lint-goal';
import { t } from '@/lib/i18n/t';
import { minutesText } from './goal-text';
import styles from './GoalEditor.module.css';

export interface MinutesFieldProps {
  minutes: number;
  longest: number;
  onChange: (minutes: number) => void;
}

/** Minutes of one sitting on a slider, with the band of 5–20 marked under it (S-008). */
export function MinutesField({ minutes, longest, onChange }: MinutesFieldProps) {
  const share = (value: number) => `${((value - 1) / (longest - 1)) * 100}%`;
  const hint = minutes > LONGEST_MINUTES ? t('goalsHint_tooBig') : t('goalsMinutesBand');
  return (
    <Field label={`${t('goalsFieldMinutes')}: ${minutesText(minutes)}`} hint={hint}>
      {(ids) => (
        <div
          class={styles.slider}
          style={{ '--from': share(MINUTES_BAND.from), '--to': share(MINUTES_BAND.to) }}
        >
          <input
            id={ids.id}
            aria-describedby={ids['aria-describedby']}
            type="range"
            min={1}
            max={longest}
            value={minutes}
            onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
          />
        </div>
      )}
    </Field>
  );
}
