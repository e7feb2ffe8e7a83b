import { useEffect } from 'preact/hooks';
import { ReviewFrame } from '@/components/popup-review/ReviewFrame';
import { Button } from '@/components/ui/Button';
import { SECOND } from '@/lib/domain/time/duration';
import { t } from '@/lib/i18n/t';
import { LessonReader } from './LessonReader';
import type { PopupLessonModel } from './popup-lesson-model';

export interface PopupLessonProps {
  model: PopupLessonModel;
  /** The goal that the lesson feeds. */
  title: string;
  /** Time left of the goal's session, 0–1, and in words. */
  ring: { readonly share: number; readonly label: string };
  /** Keeps the session's clock going while its own view is away. */
  onTick: () => void;
}

/** A lesson straight through in the popup; the ring in the bite is the goal's time. */
export function PopupLesson({ model, title, ring, onTick }: PopupLessonProps) {
  useEffect(() => {
    const timer = setInterval(onTick, SECOND);
    return () => clearInterval(timer);
  }, [onTick]);
  const reader = model.reader.value;
  if (reader === undefined) return null;
  return (
    <ReviewFrame title={title} backLabel={t('lessonsToTimer')} onBack={model.close}>
      <LessonReader model={reader} ring={ring}>
        <Button kind="primary" onClick={model.close}>
          {t('lessonsToTimer')}
        </Button>
      </LessonReader>
    </ReviewFrame>
  );
}
