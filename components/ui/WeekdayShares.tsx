import { DAY_SHARES, kindOfShare, type DayKind } from '@/lib/domain/review/easy-days';
import { WEEK_DAYS } from '@/lib/domain/time/calendar';
import { DAY } from '@/lib/domain/time/duration';
import { locale, t } from '@/lib/i18n/t';
import styles from './EasyDays.module.css';

const KINDS = ['normal', 'less', 'none'] as const satisfies readonly DayKind[];
/** 1970-01-05 was a Monday. */
const A_MONDAY = 4 * DAY;

export interface WeekdaySharesProps {
  id: string;
  'aria-describedby'?: string;
  /** Shares of Monday to Sunday, 0–1; a missing one is an ordinary day. */
  shares: readonly number[];
  onChange: (shares: readonly number[]) => void;
}

/** How many reviews each weekday takes: as usual, fewer, none. */
export function WeekdayShares({ shares, onChange, id, ...ids }: WeekdaySharesProps) {
  const all = Array.from({ length: WEEK_DAYS }, (_none, at) => shares[at] ?? DAY_SHARES.normal);
  const [short, long] = (['short', 'long'] as const).map(
    (weekday) => new Intl.DateTimeFormat(locale(), { weekday, timeZone: 'UTC' }),
  );
  return (
    <div class={styles.week} role="group" {...ids}>
      {all.map((share, at) => (
        <label key={at} class={styles.weekday} data-kind={kindOfShare(share)}>
          <span aria-hidden="true">{short?.format(A_MONDAY + at * DAY)}</span>
          <select
            {...(at === 0 && { id })}
            aria-label={long?.format(A_MONDAY + at * DAY)}
            value={kindOfShare(share)}
            onChange={({ currentTarget }) => {
              const kind = KINDS.find((one) => one === currentTarget.value) ?? 'normal';
              onChange(all.with(at, DAY_SHARES[kind]));
            }}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`easyDay_${kind}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
