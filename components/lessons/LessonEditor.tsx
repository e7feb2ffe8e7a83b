import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { ScreenHead } from '@/components/ui/ScreenHead';
import tick from '@/components/ui/Tick.module.css';
import type { LessonId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import { linkTo } from './lesson-links';
import styles from './LessonEditor.module.css';
import { LessonClash } from './LessonClash';
import { LessonHowTo } from './LessonHowTo';
import { LessonPreview } from './LessonPreview';
import type { LessonsModel } from './lessons-model';
import { problemWords } from './problem-words';

/** Writing a lesson: Markdown on one side, the screens it becomes on the other. */
export function LessonEditor({
  model,
  lessonId,
}: {
  model: LessonsModel;
  lessonId?: LessonId | undefined;
}) {
  const editor = useMemo(() => model.openEditor(lessonId), [model, lessonId]);
  useEffect(() => void editor.load(), [editor]);
  const isSaved = editor.isSaved.value;
  useEffect(() => {
    if (isSaved) leave();
  }, [isSaved]);
  const preview = editor.preview.value;
  const problems = editor.markdown.value.trim() === '' ? [] : (preview?.problems ?? []);
  const isBlocked = preview === undefined || preview.problems.some((problem) => !problem.isHint);
  return (
    <form
      class={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void editor.save();
      }}
    >
      <div class={styles.head}>
        <ScreenHead title={t(editor.isNew ? 'lessonsWrite' : 'lessonsEdit')}>
          <Button
            kind="quiet"
            onClick={() => {
              editor.discard();
              leave();
            }}
          >
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit" disabled={isBlocked}>
            {t('save')}
          </Button>
        </ScreenHead>
      </div>
      <div class={styles.writing}>
        {editor.clash.value !== undefined && (
          <LessonClash other={editor.clash.value} onKeep={(whose) => void editor.keep(whose)} />
        )}
        <Field label={t('lessonsText')}>
          {({ class: control, ...ids }) => (
            <textarea
              {...ids}
              class={`${control} ${styles.text}`}
              dir="auto"
              rows={22}
              readOnly={!editor.isLoaded.value}
              value={editor.markdown.value}
              onInput={(event) => editor.write(event.currentTarget.value)}
            />
          )}
        </Field>
        <ul class={styles.problems} aria-live="polite">
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.kind}`}>{problemWords(problem)}</li>
          ))}
        </ul>
        {preview !== undefined && preview.partCount > 1 && (
          <label class={styles.parts}>
            <input
              type="checkbox"
              class={tick.box}
              checked={editor.asParts.value}
              onChange={(event) => editor.setAsParts(event.currentTarget.checked)}
            />
            {t('lessonsAsParts', preview.partCount, preview.minutes)}
          </label>
        )}
        <LessonHowTo />
      </div>
      <LessonPreview preview={preview} />
    </form>
  );
}

function leave(): void {
  location.hash = linkTo({ kind: 'list' });
}
