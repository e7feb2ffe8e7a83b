import type { App, Bound } from '@/lib/services/app';
import { undoSave } from '@/lib/services/capture/change-draft';
import { editGoal } from '@/lib/services/goals/change-goal';
import { createGoal } from '@/lib/services/goals/create-goal';
import { answerCard } from '@/lib/services/review/answer-card';
import { loadReviewCards } from '@/lib/services/review/load-review-cards';
import { recordShown } from '@/lib/services/review/record-shown';
import { undoAnswer } from '@/lib/services/review/undo-answer';
import { sampleServices } from '@/lib/services/samples/samples-services';
import { welcomeServices } from '@/lib/services/welcome/welcome-services';
import { openApp, type OpenOptions } from './open-app';

/** Everything the first minute does. */
export const welcomeCases = {
  ...welcomeServices,
  ...sampleServices,
  answerCard,
  createGoal,
  editGoal,
  loadReviewCards,
  recordShown,
  undoAnswer,
  undoSave,
};

/** What this surface can ask for. */
export type WelcomeApp = App & { readonly services: Bound<typeof welcomeCases> };

/** Opens the app of this surface; once per page. */
export function openWelcomeApp(options?: OpenOptions): WelcomeApp {
  return openApp(welcomeCases, options);
}
