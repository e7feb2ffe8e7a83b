import { Button } from '@/components/ui/Button';
import button from '@/components/ui/Button.module.css';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { ScreenHead } from '@/components/ui/ScreenHead';
import { t } from '@/lib/i18n/t';
import { linkTo } from './lesson-links';
import { LessonRow } from './LessonRow';
import styles from './LessonList.module.css';
import type { ImportTrouble, LessonsModel } from './lessons-model';
import { problemWords } from './problem-words';

/** All lessons with how far each got. */
export function LessonList({ model }: { model: LessonsModel }) {
  const lessons = model.lessons.value;
  const trouble = model.trouble.value;
  return (
    <div class={styles.lessons}>
      <ScreenHead title={t('lessonsTitle')}>
        <FileButton onFile={(file) => void model.importFile(file)} />
        <LinkButton href={linkTo({ kind: 'write' })}>{t('lessonsWrite')}</LinkButton>
      </ScreenHead>
      <div role="alert" class={trouble ? styles.trouble : styles.alert}>
        {trouble && troubleWords(trouble)}
      </div>
      {lessons?.length === 0 && (
        <EmptyState sentence={t('lessonsEmpty')}>
          <Button kind="primary" onClick={() => void model.addSamples()}>
            {t('lessonsAddSamples')}
          </Button>
        </EmptyState>
      )}
      {lessons !== undefined && lessons.length > 0 && (
        <ul class={styles.list}>
          {lessons.map((lesson, index) => (
            <LessonRow
              key={lesson.lessonId}
              lesson={lesson}
              isFirst={index === 0}
              onDownload={() => void model.download(lesson.lessonId)}
              onDelete={() => void model.remove(lesson.lessonId)}
            />
          ))}
        </ul>
      )}
      {lessons?.some((lesson) => lesson.isSample) && (
        <p class={styles.samples}>
          <Button kind="quiet" onClick={() => void model.removeSamples()}>
            {t('lessonsRemoveSamples')}
          </Button>
        </p>
      )}
    </div>
  );
}

function FileButton({ onFile }: { onFile: (file: File) => void }) {
  return (
    <label class={`${button.button} ${button.outline} ${styles.file}`}>
      {t('lessonsImport')}
      <input
        type="file"
        class="visually-hidden"
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

function troubleWords(trouble: ImportTrouble): string {
  switch (trouble.kind) {
    case 'notText':
      return t('lessonsFileNotText');
    case 'tooBig':
      return t('lessonsFileTooBig');
    case 'problem':
      return problemWords(trouble.problem);
  }
}
