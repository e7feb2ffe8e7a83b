import { DeckDot } from '@/components/library/DeckDot';
import { htmlToText } from '@/lib/domain/render/html-text';
import { locale, t, tn } from '@/lib/i18n/t';
import { formatRoute, NEW_CARD } from './route';
import type { TodayPicture } from './today-page-model';
import styles from './TodayPage.module.css';

const PHRASES_SHOWN = 3;

export interface TodayWaitingProps {
  picture: TodayPicture;
}

/** What can be gone on with: saved phrases, a lesson, and the cards just seen. */
export function TodayWaiting({ picture: { drafts, lesson, lastShown } }: TodayWaitingProps) {
  return (
    <div class={styles.waiting}>
      {drafts.length > 0 && (
        <section aria-labelledby="today-drafts">
          <h2 id="today-drafts">{t('captureInboxTitle')}</h2>
          <ul>
            {drafts.slice(0, PHRASES_SHOWN).map((draft) => (
              <li key={draft.draftId}>
                <a href={formatRoute({ name: 'inbox', id: draft.draftId })}>
                  <span class={styles.phrase} lang={draft.lang}>
                    {draft.phrase}
                  </span>
                  <span class={styles.side}>{draft.host}</span>
                </a>
              </li>
            ))}
          </ul>
          <a href="#/inbox">{tn('shellDrafts', drafts.length)}</a>
        </section>
      )}
      {lesson && (
        <section aria-labelledby="today-lesson">
          <h2 id="today-lesson">
            {t(lesson.state === 'started' ? 'shellLessonGoOn' : 'shellLessonNew')}
          </h2>
          <ul>
            <li>
              <a href={formatRoute({ name: 'lessons', id: lesson.lessonId })}>
                <span class={styles.phrase}>{lesson.title}</span>
                <span class={styles.side}>{tn('minutes', Math.ceil(lesson.minutesLeft))}</span>
              </a>
            </li>
          </ul>
          <a href="#/lessons">{t('shellAllLessons')}</a>
        </section>
      )}
      {lastShown.length > 0 && (
        <section aria-labelledby="today-shown">
          <h2 id="today-shown">{t('shellLastShown')}</h2>
          <ul>
            {lastShown.map(({ card, shownAt }) => {
              const front = htmlToText(card.front);
              return (
                <li key={card.cardId}>
                  <a href={formatRoute({ name: 'library', query: `"${front}"` })}>
                    <DeckDot dot={card.dot} />
                    <span class={styles.phrase}>{front}</span>
                    <span class={styles.side}>{timeText(shownAt)}</span>
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <nav class={styles.links} aria-label={t('shellQuick')}>
        <a href={formatRoute(NEW_CARD)}>{t('libraryAddCard')}</a>
        <a href="#/transfer">{t('libraryImport')}</a>
        <a href="#/insights">{t('shellSeeWeek')}</a>
      </nav>
    </div>
  );
}

function timeText(at: number): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(at);
}
