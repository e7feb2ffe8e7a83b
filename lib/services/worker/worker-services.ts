import { saveSelection } from '@/lib/services/capture/save-selection';
import { pressMenu } from './press-menu';
import { pressNotice } from './press-notice';
import { reconcile } from './reconcile';
import { runCommand } from './run-command';
import { settleIn } from './settle-in';
import { findInLibrary, suggestCards } from './suggest-cards';

/** What only the background worker does. */
export const workerServices = {
  findInLibrary,
  pressMenu,
  pressNotice,
  reconcile,
  runCommand,
  saveSelection,
  settleIn,
  suggestCards,
};
