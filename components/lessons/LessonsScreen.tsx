import { useMemo } from 'preact/hooks';
import { LessonEditor } from './LessonEditor';
import { LessonList } from './LessonList';
import { LessonReading } from './LessonReading';
import { parsePlace } from './lesson-links';
import type { LessonsModel } from './lessons-model';

export interface LessonsScreenProps {
  model: LessonsModel;
  /** What follows `#/lessons/`. */
  id?: string | undefined;
}

/** Lessons in the dashboard: the list, one being read, one being written. */
export function LessonsScreen({ model, id }: LessonsScreenProps) {
  const place = useMemo(() => parsePlace(id), [id]);
  switch (place.kind) {
    case 'list':
      return <LessonList model={model} />;
    case 'read':
      return <LessonReading key={place.lessonId} model={model} lessonId={place.lessonId} />;
    case 'write':
      return <LessonEditor key={place.lessonId} model={model} lessonId={place.lessonId} />;
  }
}
