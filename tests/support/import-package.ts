import { packageNotes } from '@/lib/interchange/anki/package-notes';
import type { AnkiCollection } from '@/lib/interchange/anki/collection';
import type { FileMedia } from '@/lib/interchange/model';
import type { ImportReader } from '@/lib/interchange/reader';
import type { App } from '@/lib/services/app';
import { importNotes, type ImportNotesInput } from '@/lib/services/transfer/import-notes';

/** Brings an Anki collection in as the page does, once its file is read. */
export function importCollection(
  app: App,
  collection: AnkiCollection,
  {
    files = [],
    ...given
  }: Partial<ImportNotesInput> & { readonly files?: readonly FileMedia[] } = {},
) {
  const { noteTypes, notes } = packageNotes(collection);
  const reader: Pick<ImportReader, 'noteTypes' | 'notes' | 'media'> = {
    noteTypes: async () => noteTypes,
    notes: async ({ from, count }) => notes.slice(from, from + count),
    media: async ({ from, count }) => files.slice(from, from + count),
  };
  return importNotes(app, {
    reader,
    name: 'spanish.apkg',
    total: notes.length,
    deck: 'Anki',
    duplicates: 'update',
    keepsLearning: true,
    ...given,
  });
}
