import { saveFile } from '@/lib/platform/save-file';
import type { App } from '@/lib/services/app';
import type { ExportCounts, ExportedFile, ExportFormat, ExportInput } from './export-input';
import { exportBackup } from './export-backup';
import { exportMarkdown } from './export-markdown';
import { exportPackage } from './export-package';
import { exportText } from './export-text';

/** Key of the row that a saved backup leaves in `meta`: its instant. */
const LAST_BACKUP = 'lastBackupAt';

/** How the file of each format is made. */
const MAKERS: Readonly<
  Record<ExportFormat, (app: App, input: ExportInput) => Promise<ExportedFile>>
> = {
  backup: exportBackup,
  package: exportPackage,
  text: exportText,
  markdown: exportMarkdown,
};

export interface SaveInput extends ExportInput {
  readonly format: ExportFormat;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly counts?: ExportCounts }
  | { readonly kind: 'cancelled' }
  | Exclude<ExportedFile, { kind: 'made' }>;

/** Makes a file of everything, or of one deck, and gives it to the person. */
export async function saveExport(app: App, input: SaveInput): Promise<SaveOutcome> {
  const { format, signal } = input;
  let made: ExportedFile;
  try {
    made = await MAKERS[format](app, input);
  } catch (error) {
    if (signal?.aborted) return { kind: 'cancelled' };
    throw error;
  }
  if (signal?.aborted) return { kind: 'cancelled' };
  if (made.kind !== 'made') return made;
  const { file, name, counts } = made;
  saveFile(file, name);
  if (format === 'backup') await noteBackup(app);
  return { kind: 'saved', name, ...(counts && { counts }) };
}

async function noteBackup(app: App): Promise<void> {
  await (await app.db()).put('meta', { key: LAST_BACKUP, value: app.now() });
  app.publish(['meta']);
}

/** When the last backup was saved; absent if never. */
export async function loadLastBackup(app: App): Promise<number | undefined> {
  const value = (await (await app.db()).get('meta', LAST_BACKUP))?.value;
  return typeof value === 'number' ? value : undefined;
}
