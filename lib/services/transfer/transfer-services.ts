import { countDuplicates } from './count-duplicates';
import { importNotes } from './import-notes';
import { loadDeckPaths } from './load-deck-paths';
import { loadImports } from './load-imports';
import { readFile, startReader } from './read-file';
import { removeImport } from './remove-import';
import { rollBackUnfinishedImports } from './roll-back-unfinished-imports';

/** Everything that comes in and goes out. */
export const transferServices = {
  startReader,
  readFile,
  countDuplicates,
  importNotes,
  loadImports,
  undoImport: removeImport,
  loadDeckPaths,
  rollBackUnfinishedImports,
};
