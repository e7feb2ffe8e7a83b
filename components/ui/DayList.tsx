import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatIsoDay, parseIsoDay } from '@/lib/domain/time/calendar';
import { DAY } from '@/lib/domain/time/duration';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { locale, t } from '@/lib/i18n/t';
import styles from './EasyDays.module.css';

export interface DayListProps {
  id: string;
  'aria-describedby'?: string;
  days: readonly LearnerDay[];
  onChange: (days: readonly LearnerDay[]) => void;
}

/** Single days: each can be taken out, and another one put in. */
export function DayList({ days, onChange, ...ids }: DayListProps) {
  const [typed, setTyped] = useState('');
  const format = new Intl.DateTimeFormat(locale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const add = () => {
    const day = parseIsoDay(typed);
    if (day === undefined) return;
    onChange([...new Set([...days, day])].toSorted((a, b) => a - b));
    setTyped('');
  };
  return (
    <div class={styles.days}>
      {days.map((day) => (
        <button
          key={day}
          type="button"
          class={styles.day}
          aria-label={t('easyDateRemove', format.format(day * DAY))}
          onClick={() => onChange(days.filter((one) => one !== day))}
        >
          {format.format(day * DAY)} <span aria-hidden="true">×</span>
        </button>
      ))}
      <span class={styles.add}>
        <input
          {...ids}
          type="date"
          min={formatIsoDay(0)}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <Button kind="quiet" onClick={add}>
          {t('easyDateAdd')}
        </Button>
      </span>
    </div>
  );
}
