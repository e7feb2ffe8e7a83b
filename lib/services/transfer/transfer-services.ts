import { bringMedia, importMedia } from './bring-media';
import { fetchNetPictures } from './fetch-net-pictures';
import { importNotes } from './import-notes';
import { countLeftOutSamples } from './left-out-samples';
import { loadDeckPaths } from './load-deck-paths';
import { loadImports } from './load-imports';
import { loadPace } from './load-pace';
import { loadPurge } from './load-purge';
import { lookThrough } from './look-through';
import { loadNetHosts } from './net-pictures';
import { readFile, startReader } from './read-file';
import { restoreBackup } from './restore-backup';
import { rollBackUnfinishedImports } from './roll-back-unfinished-imports';
import { loadKeptCopies, loadKeptCopy } from './safety-copies';
import { loadLastBackup, saveExport } from './save-exported';
import { acceptEmpty, loadSurvivingCopy } from './surviving-copy';
import { undoImport } from './undo-import';

/** Everything that comes in and goes out, and the copies kept beside it. */
export const transferServices = {
  startReader,
  readFile,
  lookThrough,
  loadPace,
  importNotes,
  bringMedia,
  importMedia,
  loadNetHosts,
  fetchNetPictures,
  restoreBackup,
  undoImport,
  loadImports,
  loadDeckPaths,
  countLeftOutSamples,
  saveExport,
  loadLastBackup,
  loadKeptCopies,
  loadKeptCopy,
  loadSurvivingCopy,
  loadPurge,
  acceptEmpty,
  rollBackUnfinishedImports,
};
