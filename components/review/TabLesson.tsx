import { useEffect } from 'preact/hooks';
import { LessonDoneView } from '@/components/lessons/LessonDoneView';
import type { LessonReaderModel } from '@/components/lessons/lesson-reader-model';
import { LessonStepView } from '@/components/lessons/LessonStepView';
import { Button } from '@/components/ui/Button';
import { t } from '@/lib/i18n/t';

export interface TabLessonProps {
  reader: LessonReaderModel;
  ring: { readonly share: number; readonly label: string };
  /** "Not today". */
  onRest: () => void;
  /** The lesson is over, or gone: something else. */
  onMore: () => void;
}

/** One step of a lesson on a new tab; Next goes on in place, leaving does not advance it. */
export function TabLesson({ reader, ring, onRest, onMore }: TabLessonProps) {
  const view = reader.view.value;
  const isGone = view?.kind === 'missing';
  useEffect(() => {
    if (isGone) onMore();
  }, [isGone]);
  if (view === undefined || view.kind === 'missing') return null;
  if (view.kind === 'finished') {
    return (
      <LessonDoneView title={view.title} checkCount={view.checkCount} ring={ring}>
        <Button kind="quiet" onClick={onMore}>
          {t('oneMore')}
        </Button>
      </LessonDoneView>
    );
  }
  return (
    <LessonStepView
      place={view}
      answered={reader.answered.value}
      ring={ring}
      onNext={() => void reader.next()}
      onBack={() => void reader.back()}
      onRest={onRest}
      onAnswer={(given) => void reader.answer(given)}
    />
  );
}
