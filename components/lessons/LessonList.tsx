import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
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
    <>
      <header class={styles.header}>
        <h1 class={styles.title}>{t('lessonsTitle')}</h1>
        <FileButton onFile={(file) => void model.importFile(file)} />
        <a class={styles.link} href={linkTo({ kind: 'write' })}>
          {t('lessonsWrite')}
        </a>
      </header>
      <div role="alert" class={trouble ? styles.trouble : undefined}>
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
    </>
  );
}

function FileButton({ onFile }: { onFile: (file: File) => void }) {
  return (
    <label class={styles.file}>
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
