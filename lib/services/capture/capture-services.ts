import { dropDraft, keepMeaning, laterDraft, undoSave } from './change-draft';
import { finishDraft } from './finish-draft';
import { loadDraft, loadInbox } from './load-drafts';

/** Saving phrases and giving them their meaning. */
export const captureServices = {
  dropDraft,
  finishDraft,
  keepMeaning,
  laterDraft,
  loadDraft,
  loadInbox,
  undoSave,
};
