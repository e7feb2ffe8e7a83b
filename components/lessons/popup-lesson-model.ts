import { signal, type ReadonlySignal } from '@preact/signals';
import type { PopupApp } from '@/lib/app/popup-app';
import type { LessonId } from '@/lib/domain/ids';
import type { Surface } from '@/lib/domain/review/history';
import type { LessonReaderModel } from './lesson-reader-model';

export interface PopupLessonModel {
  /** The lesson being read; undefined while none is open. */
  readonly reader: ReadonlySignal<LessonReaderModel | undefined>;
  /** Its code comes with the first lesson. */
  readonly open: (lessonId: LessonId) => Promise<void>;
  readonly close: () => void;
}

/** The lesson of a goal, read beside its clock. It stays where it is when the page closes. */
export function createPopupLessonModel(app: PopupApp, surface: Surface): PopupLessonModel {
  const reader = signal<LessonReaderModel | undefined>(undefined);
  return {
    reader,
    open: async (lessonId) => {
      const { createReaderModel } = await import('./lesson-reader-model');
      reader.value = createReaderModel(app, { lessonId, surface });
    },
    close: () => {
      reader.value = undefined;
    },
  };
}
