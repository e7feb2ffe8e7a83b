import { unlinkMedia } from '@/lib/domain/media/media-refs';
import { writeTable } from '@/lib/interchange/text/write-table';
import type { App } from '@/lib/services/app';
import type { ExportedFile, ExportInput } from './export-input';
import { exportName } from './export-name';
import { loadExported, type ExportedNote } from './load-exported';

/** The notes of a deck and of the decks inside it, or all, as a table that brings them up to date. */
export async function exportText(app: App, input: ExportInput): Promise<ExportedFile> {
  const { separator, hasSources } = input;
  const decks = await loadExported(app, input);
  if (decks.length === 0) return { kind: 'empty' };
  const notes = decks.flatMap(({ path, notes: inside }) =>
    inside.map((exported) => ({ ...exported, fields: fieldsOf(exported), deck: path })),
  );
  const isTab = separator === '\t';
  const type = isTab ? 'text/tab-separated-values' : 'text/csv';
  const file = new Blob([writeTable(notes, { separator, hasSources })], { type });
  return { kind: 'made', file, name: `${await exportName(app, input)}.${isTab ? 'tsv' : 'csv'}` };
}

function fieldsOf({ note, noteType }: ExportedNote) {
  return noteType.fields.map(({ id, name }) => ({
    name,
    html: unlinkMedia(note.fields[id] ?? ''),
  }));
}
