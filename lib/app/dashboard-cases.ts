import { captureServices } from '@/lib/services/capture/capture-services';
import { goalServices } from '@/lib/services/goals/goal-services';
import { insightsServices } from '@/lib/services/insights/insights-services';
import { lessonServices } from '@/lib/services/lessons/lesson-services';
import { libraryServices } from '@/lib/services/library/library-services';
import { mediaServices } from '@/lib/services/media/media-services';
import { queueServices } from '@/lib/services/queue/queue-services';
import { reviewServices } from '@/lib/services/review/review-services';
import { reviewSessionServices } from '@/lib/services/review-session/review-session-services';
import { sampleServices } from '@/lib/services/samples/samples-services';
import { transferServices } from '@/lib/services/transfer/transfer-services';
import { settingsServices } from '@/lib/services/settings/settings-services';
import { undoServices } from '@/lib/services/undo/undo-services';

/** Everything the dashboard does. */
export const dashboardCases = {
  ...captureServices,
  ...goalServices,
  ...insightsServices,
  ...lessonServices,
  ...libraryServices,
  ...mediaServices,
  ...queueServices,
  ...reviewServices,
  ...reviewSessionServices,
  ...sampleServices,
  ...transferServices,
  ...settingsServices,
  ...undoServices,
};
