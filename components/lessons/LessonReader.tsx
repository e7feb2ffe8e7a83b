import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { EmptyState } from '@/components/ui/EmptyState';
import { t } from '@/lib/i18n/t';
import { LessonDoneView } from './LessonDoneView';
import type { LessonReaderModel } from './lesson-reader-model';
import { LessonStepView } from './LessonStepView';

export interface LessonReaderProps {
  model: LessonReaderModel;
  ring?: { readonly share: number; readonly label: string } | undefined;
  /** What stands on the last card: where to go from here. */
  children?: ComponentChildren;
}

/** A lesson read straight through, one card after the other. */
export function LessonReader({ model, ring, children }: LessonReaderProps) {
  useEffect(() => void model.load(), [model]);
  const view = model.view.value;
  switch (view?.kind) {
    case undefined:
      return null;
    case 'missing':
      return <EmptyState sentence={t('lessonsGone')}>{children}</EmptyState>;
    case 'finished':
      return (
        <LessonDoneView title={view.title} checkCount={view.checkCount} ring={ring}>
          {children}
        </LessonDoneView>
      );
    case 'step':
      return (
        <LessonStepView
          place={view}
          answered={model.answered.value}
          ring={ring}
          onNext={() => void model.next()}
          onBack={() => void model.back()}
          onAnswer={(given) => void model.answer(given)}
        />
      );
  }
}
