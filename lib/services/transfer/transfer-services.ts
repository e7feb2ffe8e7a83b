import { importNotes } from './import-notes';
import { removeImport } from './remove-import';
import { rollBackUnfinishedImports } from './roll-back-unfinished-imports';

/** Everything that comes in and goes out. */
export const transferServices = {
  importNotes,
  undoImport: removeImport,
  rollBackUnfinishedImports,
};
