import { createReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { importNotes, type ImportNotesInput } from '@/lib/services/transfer/import-notes';
import { STORES } from '@/lib/storage/schema';
import type { FakeApp } from './fake-app';

/** Brings a text file in as the page does. */
export async function importText(app: App, text: string, given: Partial<ImportNotesInput> = {}) {
  const reader = createReader();
  const read = await reader.read({ file: new Blob([text]), choices: {} });
  if (read.kind !== 'text') throw new Error(read.kind);
  return importNotes(app, {
    reader,
    name: 'words.csv',
    total: read.counts.notes,
    deck: 'Words',
    duplicates: 'skip',
    ...given,
  });
}

/** Every row but the imports themselves and what the database notes of itself. */
export async function everything(app: FakeApp) {
  const db = await app.db();
  const stores = STORES.filter((store) => store !== 'meta' && store !== 'imports');
  return Object.fromEntries(
    await Promise.all(stores.map(async (store) => [store, await db.getAll(store)] as const)),
  );
}
