import { dropDraft, keepMeaning, laterDraft, undoSave } from './change-draft';
import { finishDraft } from './finish-draft';
import { loadDraft, loadInbox } from './load-drafts';
import { saveDraft } from './save-draft';

/** Saving phrases and giving them their meaning. */
export const captureServices = {
  dropDraft,
  finishDraft,
  keepMeaning,
  laterDraft,
  loadDraft,
  loadInbox,
  saveDraft,
  undoSave,
};
