import type { LessonProblem } from '@/lib/domain/lesson/lesson-content';
import { t, type MessageKey } from '@/lib/i18n/t';

const KEYS: Readonly<Record<LessonProblem['kind'], MessageKey>> = {
  noTitle: 'lessonsProblemNoTitle',
  noSteps: 'lessonsProblemNoSteps',
  noQuestion: 'lessonsProblemNoQuestion',
  noAnswer: 'lessonsProblemNoAnswer',
  noRightChoice: 'lessonsProblemNoRightChoice',
  severalRightChoices: 'lessonsProblemSeveralRightChoices',
  oneChoice: 'lessonsProblemOneChoice',
  sameChoice: 'lessonsProblemSameChoice',
  openFence: 'lessonsProblemOpenFence',
  unknownKey: 'lessonsProblemUnknownKey',
  longStep: 'lessonsProblemLongStep',
};

/** "Line 7: Add an answer …": what to look at and how to mend it. */
export function problemWords({ line, kind }: LessonProblem): string {
  return t('lessonsLine', line, t(KEYS[kind]));
}
