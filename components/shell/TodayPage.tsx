import { BiteCard } from '@/components/ui/BiteCard';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { ProgressRing } from '@/components/ui/ProgressRing';
import { ScreenHead } from '@/components/ui/ScreenHead';
import { DAY } from '@/lib/domain/time/duration';
import { locale, t, tn } from '@/lib/i18n/t';
import { formatRoute, NEW_CARD } from './route';
import { TodayGoals } from './TodayGoals';
import styles from './TodayPage.module.css';
import type { TodayPageModel, TodayPicture } from './today-page-model';
import { TodayRun } from './TodayRun';
import { TodayWaiting } from './TodayWaiting';

export interface TodayPageProps {
  model: TodayPageModel;
}

/** What today holds: minutes, goals, what waits, and the way back to what was just seen. */
export function TodayPage({ model }: TodayPageProps) {
  const picture = model.picture.value;
  return (
    <div class={styles.today}>
      <ScreenHead title={t('today')} line={picture && dateText(picture.totals.day)} />
      {picture &&
        (picture.hasDecks || picture.today.hasGoals ? (
          <>
            <div class={styles.top}>
              <Minutes totals={picture.totals} />
              <div class={styles.doing}>
                <TodayRun run={model.run} />
                <TodayGoals today={picture.today} onStart={model.start} />
              </div>
            </div>
            <TodayWaiting picture={picture} />
          </>
        ) : (
          <EmptyState sentence={t('shellFirst')}>
            <LinkButton kind="primary" href={formatRoute(NEW_CARD)}>
              {t('libraryAddCard')}
            </LinkButton>
            <div>
              <LinkButton kind="quiet" href="#/goals">
                {t('shellFirstGoal')}
              </LinkButton>
              <LinkButton kind="quiet" href="#/transfer">
                {t('libraryImport')}
              </LinkButton>
            </div>
          </EmptyState>
        ))}
    </div>
  );
}

function Minutes({ totals }: { totals: TodayPicture['totals'] }) {
  const minutes = Math.round(totals.minutes);
  const text = t('shellMinutesOf', minutes, totals.budgetMinutes);
  return (
    <section class={styles.minutes} aria-label={t('shellMinutes')}>
      <BiteCard>
        <ProgressRing
          value={totals.budgetMinutes === 0 ? 1 : totals.minutes / totals.budgetMinutes}
          size={120}
          stroke={8}
          label={text}
        >
          <span class={styles.big}>{minutes}</span>
        </ProgressRing>
        <p>
          <strong>{totals.isDone ? t('shellDoneToday') : text}</strong>
          <br />
          {tn('cards', totals.cards)}
        </p>
      </BiteCard>
    </section>
  );
}

/** A learner day as its date: "Sunday, 22 November". */
function dateText(day: number): string {
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(day * DAY);
}
