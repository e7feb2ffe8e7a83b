import { saveSelection } from '@/lib/services/capture/save-selection';
import { pressMenu } from './press-menu';
import { reconcile } from './reconcile';
import { settleIn } from './settle-in';

/** What only the background worker does. */
export const workerServices = { pressMenu, reconcile, saveSelection, settleIn };
