import { Field } from '@/components/ui/Field';
import tick from '@/components/ui/Tick.module.css';
import type { Frequency } from '@/lib/domain/goal/goal';
import { t } from '@/lib/i18n/t';
import { ChoiceField } from './ChoiceField';
import styles from './GoalEditor.module.css';
import { weekdayName } from './goal-text';

export interface FrequencyFieldProps {
  frequency: Frequency;
  onChange: (frequency: Frequency) => void;
}

const KINDS = ['day', 'week', 'weekday', 'month'] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const MOST = { week: 7, month: 28 } as const;

/** Daily, so many days a week or month, or chosen weekdays (S-018). */
export function FrequencyField({ frequency, onChange }: FrequencyFieldProps) {
  return (
    <div class={styles.pair}>
      <ChoiceField
        label={t('goalsFieldFrequency')}
        options={KINDS.map((value) => ({ value, label: t(`goalsEvery_${value}`) }))}
        value={frequency.every}
        onChange={(every) => every && onChange(freshFrequency(every))}
      />
      {(frequency.every === 'week' || frequency.every === 'month') && (
        <Field label={t('goalsFieldTimes')}>
          {(ids) => (
            <input
              {...ids}
              type="number"
              min={1}
              max={MOST[frequency.every]}
              value={frequency.times}
              onInput={(event) => {
                const times = Math.round(event.currentTarget.valueAsNumber);
                if (times >= 1 && times <= MOST[frequency.every]) onChange({ ...frequency, times });
              }}
            />
          )}
        </Field>
      )}
      {frequency.every === 'weekday' && (
        <fieldset class={styles.weekdays}>
          <legend>{t('goalsFieldDays')}</legend>
          {WEEKDAYS.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                class={tick.box}
                checked={frequency.on.includes(day)}
                onChange={() => onChange({ every: 'weekday', on: toggled(frequency.on, day) })}
              />
              {weekdayName(day)}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function freshFrequency(every: Frequency['every']): Frequency {
  switch (every) {
    case 'day':
      return { every };
    case 'weekday':
      return { every, on: [1, 2, 3, 4, 5] };
    case 'week':
      return { every, times: 3 };
    case 'month':
      return { every, times: 1 };
  }
}

/** At least one day stays chosen. */
function toggled(on: readonly number[], day: number): number[] {
  const next = on.includes(day) ? on.filter((one) => one !== day) : [...on, day];
  return next.length === 0 ? [...on] : next.toSorted((a, b) => a - b);
}
