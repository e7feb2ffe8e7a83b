import { captureServices } from '@/lib/services/capture/capture-services';
import { goalServices } from '@/lib/services/goals/goal-services';
import { lessonReadingServices } from '@/lib/services/lessons/lesson-reading-services';
import { createNote } from '@/lib/services/notes/create-note';
import { queueServices } from '@/lib/services/queue/queue-services';
import { reviewServices } from '@/lib/services/review/review-services';
import { reviewSessionServices } from '@/lib/services/review-session/review-session-services';
import { undoChange } from '@/lib/services/undo/undo-change';

/** Everything the popup does. */
export const popupCases = {
  ...captureServices,
  ...goalServices,
  ...lessonReadingServices,
  ...queueServices,
  ...reviewServices,
  ...reviewSessionServices,
  createNote,
  undoChange,
};
