import { saveDraft } from './save-draft';

/** Saving phrases and giving them their meaning. */
export const captureServices = { saveDraft };
