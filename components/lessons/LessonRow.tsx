import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import { t, tn } from '@/lib/i18n/t';
import { linkTo } from './lesson-links';
import styles from './LessonRow.module.css';
import type { ListedLesson } from './lessons-model';

export interface LessonRowProps {
  lesson: ListedLesson;
  /** Its press is the first thing to do here. */
  isFirst: boolean;
  onDownload: () => void;
  onDelete: () => void;
}

/** One lesson of the list: what it is, how far it got, and the way in. */
export function LessonRow({ lesson, isFirst, onDownload, onDelete }: LessonRowProps) {
  const { lessonId, title, summary, state, doneCount, stepCount } = lesson;
  const words = pressWords(state);
  return (
    <li class={styles.row}>
      <div class={styles.text}>
        <h2 class={styles.title}>{title}</h2>
        {summary !== undefined && <p class={styles.summary}>{summary}</p>}
        <p class={styles.facts}>{facts(lesson)}</p>
        {state === 'started' && (
          <progress
            class={styles.progress}
            aria-label={t('lessonsStepOf', doneCount, stepCount)}
            value={doneCount}
            max={stepCount}
          />
        )}
      </div>
      <div class={styles.presses}>
        <LinkButton
          kind="quiet"
          href={linkTo({ kind: 'write', lessonId })}
          aria-label={t('lessonsPressOn', t('edit'), title)}
        >
          {t('edit')}
        </LinkButton>
        <Button
          kind="quiet"
          aria-label={t('lessonsPressOn', t('lessonsDownload'), title)}
          onClick={onDownload}
        >
          {t('lessonsDownload')}
        </Button>
        <Button
          kind="quiet"
          aria-label={t('lessonsPressOn', t('delete'), title)}
          onClick={onDelete}
        >
          {t('delete')}
        </Button>
        <div class={styles.open}>
          <LinkButton
            kind={isFirst && state !== 'finished' ? 'primary' : 'outline'}
            href={linkTo({ kind: 'read', lessonId })}
            aria-label={t('lessonsPressOn', words, title)}
          >
            {words}
          </LinkButton>
        </div>
      </div>
    </li>
  );
}

function pressWords(state: ListedLesson['state']): string {
  switch (state) {
    case 'new':
      return t('lessonsStart');
    case 'started':
      return t('lessonsContinue');
    case 'finished':
      return t('lessonsReadAgain');
  }
}

function facts(lesson: ListedLesson): string {
  const { state, minutes, minutesLeft, doneCount, stepCount, checkCount, isSample } = lesson;
  const parts =
    state === 'started'
      ? [t('lessonsStepOf', doneCount, stepCount), t('lessonsMinutesLeft', minutesLeft)]
      : [
          ...(state === 'finished' ? [t('lessonsFinished')] : []),
          t('lessonsMinutes', minutes),
          tn('lessonsSteps', stepCount),
          ...(checkCount > 0 ? [tn('lessonsQuestions', checkCount)] : []),
        ];
  return [...parts, ...(isSample ? [t('lessonsSample')] : [])].join(' · ');
}
