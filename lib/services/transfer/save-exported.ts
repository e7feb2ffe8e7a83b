import type { DeckId } from '@/lib/domain/ids';
import { saveFile } from '@/lib/platform/save-file';
import type { App } from '@/lib/services/app';
import { exportBackup } from './export-backup';
import { exportCsv } from './export-csv';

/** Key of the row that a saved backup leaves in `meta`: its instant. */
const LAST_BACKUP = 'lastBackupAt';

/** Makes a complete backup and gives it to the person. */
export async function saveBackup(app: App): Promise<{ readonly name: string }> {
  const { file, name } = await exportBackup(app);
  saveFile(file, name);
  await (await app.db()).put('meta', { key: LAST_BACKUP, value: app.now() });
  app.publish(['meta']);
  return { name };
}

/** When the last backup was saved; absent if never. */
export async function loadLastBackup(app: App): Promise<number | undefined> {
  const value = (await (await app.db()).get('meta', LAST_BACKUP))?.value;
  return typeof value === 'number' ? value : undefined;
}

/** Makes a deck's CSV and gives it to the person. */
export async function saveCsv(app: App, input: { deckId: DeckId }): Promise<{ name: string }> {
  const { file, name } = await exportCsv(app, input);
  saveFile(file, name);
  return { name };
}
