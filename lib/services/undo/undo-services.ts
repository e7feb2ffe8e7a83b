import { loadUndos } from './load-undos';
import { undoChange } from './undo-change';

/** Taking back edits, bulk changes and imports. */
export const undoServices = { loadUndos, undoChange };
