import { locale, t, tn } from '@/lib/i18n/t';
import type { ImportMinutes } from './minutes-model';
import panel from './Panel.module.css';
import styles from './MinutesLine.module.css';

/** What the cards cost a day, and when one is level with them. Room for it while it is not known. */
export function MinutesLine({ minutes }: { minutes: ImportMinutes | undefined }) {
  if (minutes === undefined) return <div class={styles.minutes} />;
  const { pace } = minutes;
  const seconds = Math.round(pace.answerMs / 1000);
  return (
    <div class={styles.minutes}>
      <p>
        <strong>{levelWords(minutes)}</strong> {newWords(minutes)}
      </p>
      <p class={panel.caption}>
        {minutes.minutesADay < 1
          ? t('deckCostUnder')
          : t('deckCost', tn('minutes', Math.round(minutes.minutesADay)))}{' '}
        {t(pace.isGuess ? 'deckCostGuess' : 'transferCostPace', seconds)}
      </p>
    </div>
  );
}

function levelWords({ levelInDays, hasDue, minutesADay, pace }: ImportMinutes): string {
  const { minutesPerDay } = pace;
  const each = tn('minutes', minutesPerDay);
  if (levelInDays === undefined) {
    // More than are there, or it would be level some day.
    const wanted = Math.max(Math.round(minutesADay), minutesPerDay + 1);
    return t('transferNeverLevel', each, tn('minutes', wanted));
  }
  if (levelInDays > 1) return tn('transferLevel', levelInDays, each);
  return hasDue ? t('transferLevelToday', each) : t('transferNothingDue');
}

function newWords({ newCards, lastNewInDays, pace }: ImportMinutes): string {
  if (newCards === 0) return '';
  const each = new Intl.NumberFormat(locale()).format(pace.newPerDay);
  return lastNewInDays === undefined || lastNewInDays <= 1
    ? ''
    : tn('transferLastNew', lastNewInDays, each);
}
