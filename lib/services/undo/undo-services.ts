import { loadUndos } from './load-undos';
import { undoInParts } from './undo-in-parts';

/** Taking back edits, bulk changes and imports. */
export const undoServices = { loadUndos, undoChange: undoInParts };
