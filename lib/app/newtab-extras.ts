import type { App, Bound } from '@/lib/services/app';
import { dropDraft, keepMeaning, laterDraft } from '@/lib/services/capture/change-draft';
import { loadDraft } from '@/lib/services/capture/load-drafts';
import { finishDraft } from '@/lib/services/capture/finish-draft';
import { answerPendingResult } from '@/lib/services/goals/finish-session';
import { undoFinish } from '@/lib/services/goals/undo-finish';
import { answerCheck } from '@/lib/services/lessons/answer-check';
import { loadLessonStep } from '@/lib/services/lessons/load-lesson-step';
import { recordLessonShown, restLesson } from '@/lib/services/lessons/show-lesson';
import { nextStep, previousStep, restartLesson } from '@/lib/services/lessons/step-through';
import { recordShown } from '@/lib/services/review/record-shown';
import { undoChange } from '@/lib/services/undo/undo-change';
import { bindInPage } from './open-app';

const cases = {
  loadLessonStep,
  nextStep,
  previousStep,
  restartLesson,
  answerCheck,
  restLesson,
  recordLessonShown,
  loadDraft,
  finishDraft,
  recordShown,
  laterDraft,
  dropDraft,
  keepMeaning,
  undoChange,
  answerPendingResult,
  undoFinish,
};

/** What the rarer contents of a new tab ask for; loaded with them, not with every tab. */
export type NewTabExtrasApp = App & { readonly services: Bound<typeof cases> };

/** The same app for those contents. */
export function withExtras(app: App): NewTabExtrasApp {
  return { ...app, services: bindInPage(app, cases) };
}
