import { answerCheck } from './answer-check';
import { loadLessonStep } from './load-lesson-step';
import { loadLessons } from './load-lessons';
import { recordLessonShown, restLesson } from './show-lesson';
import { nextStep, previousStep, restartLesson } from './step-through';

/** Reading lessons, from any surface. Light: nothing here reads or renders Markdown. */
export const lessonReadingServices = {
  answerCheck,
  loadLessonStep,
  loadLessons,
  nextStep,
  previousStep,
  recordLessonShown,
  restLesson,
  restartLesson,
};
