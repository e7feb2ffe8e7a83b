import { finishDraft } from './finish-draft';
import { saveDraft } from './save-draft';
import { undoSave } from './undo-save';

/** Saving phrases and giving them their meaning. */
export const captureServices = { finishDraft, saveDraft, undoSave };
