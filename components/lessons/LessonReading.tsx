import { useMemo } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { LinkButton } from '@/components/ui/LinkButton';
import type { LessonId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import { linkTo } from './lesson-links';
import { LessonReader } from './LessonReader';
import styles from './LessonReading.module.css';
import type { LessonsModel } from './lessons-model';

/** A lesson read straight through in the dashboard. */
export function LessonReading({ model, lessonId }: { model: LessonsModel; lessonId: LessonId }) {
  const reader = useMemo(() => model.openReader(lessonId), [model, lessonId]);
  const view = reader.view.value;
  return (
    <>
      <h1 class="visually-hidden">
        {view && view.kind !== 'missing' ? view.title : t('lessonsTitle')}
      </h1>
      <p class={styles.back}>
        <a href={linkTo({ kind: 'list' })}>{t('lessonsAll')}</a>
      </p>
      <div class={styles.stage}>
        <LessonReader model={reader}>
          <LinkButton kind="primary" href={linkTo({ kind: 'list' })}>
            {t('lessonsAll')}
          </LinkButton>
          {view?.kind === 'finished' && (
            <Button kind="quiet" onClick={() => void reader.readAgain()}>
              {t('lessonsReadAgain')}
            </Button>
          )}
        </LessonReader>
      </div>
    </>
  );
}
