import { t, tn } from '@/lib/i18n/t';
import styles from './Insights.module.css';
import type { Insights } from './insights-model';
import { formatDay, formatNumber } from './insight-text';

export interface WeekStripProps {
  days: Insights['days'];
  minutesPerDay: number;
}

/** Minutes of the last seven days beside the day's minutes; the same as a table on request. */
export function WeekStrip({ days, minutesPerDay }: WeekStripProps) {
  const most = Math.max(minutesPerDay * 1.25, ...days.map((day) => day.minutes));
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  const cards = days.reduce((sum, day) => sum + day.cards, 0);
  const summary = t(
    'insightsWeekSum',
    tn('minutes', Math.round(minutes)),
    tn('cards', cards),
    formatNumber(days.filter((day) => day.cards > 0).length),
  );
  return (
    <section class={styles.week} aria-labelledby="insights-week">
      <h2 id="insights-week">{t('insightsWeek')}</h2>
      <p class={styles.sum}>
        <span>{cards === 0 ? t('insightsWeekEmpty') : summary}</span>
        <span class={styles.legend}>{t('insightsDayLine', minutesPerDay)}</span>
      </p>
      <div
        class={styles.strip}
        role="img"
        aria-label={summary}
        style={{ '--target': minutesPerDay / most }}
      >
        <span class={styles.dayLine} />
        {days.map((day) => (
          <span key={day.day} class={styles.day} style={{ '--share': day.minutes / most }} />
        ))}
      </div>
      <div class={styles.names} aria-hidden="true">
        {days.map((day) => (
          <span key={day.day}>{formatDay(day.day, 'short')}</span>
        ))}
      </div>
      <details class={styles.details}>
        <summary>{t('insightsAsTable')}</summary>
        <table>
          <thead>
            <tr>
              {(
                ['insightsDay', 'insightsCards', 'insightsMinutesColumn', 'goalsTitle'] as const
              ).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{formatDay(day.day, 'long')}</th>
                <td>{day.cards}</td>
                <td>{formatNumber(day.minutes)}</td>
                <td>{t('insightsOf', day.goalsDone, day.goalsPlanned)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
