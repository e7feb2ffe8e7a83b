import { createExportNames } from '@/lib/domain/media/export-names';
import { REVERSED_NOTE_TYPE } from '@/lib/domain/note/own-note-types';
import { clozeNumbers } from '@/lib/domain/render/cloze';
import { isFieldEmpty } from '@/lib/domain/render/html-text';
import { createZipWriter, ZipTooLargeError } from '@/lib/interchange/archive/zip-writer';
import { deckHeading } from '@/lib/interchange/markdown-out/deck-heading';
import { writeCard, type MarkdownNote } from '@/lib/interchange/markdown-out/write-card';
import type { App } from '@/lib/services/app';
import type { ExportedFile, ExportInput } from './export-input';
import { exportName } from './export-name';
import { loadExported, type ExportedNote } from './load-exported';

/** Notes between two looks at the progress, and at whether to go on. */
const PORTION = 50;

/**
 * The notes of a deck and of the decks inside it, or all, as Markdown that our own import reads; a zip
 * with the pictures and sounds beside it where there are any.
 */
export async function exportMarkdown(app: App, input: ExportInput): Promise<ExportedFile> {
  const decks = await loadExported(app, input);
  if (decks.length === 0) return { kind: 'empty' };
  const names = createExportNames();
  const total = decks.reduce((sum, { notes }) => sum + notes.length, 0);
  const parts: string[] = [];
  let done = 0;
  for (const { path, notes } of decks) {
    parts.push(deckHeading(path.split('::')));
    for (let from = 0; from < notes.length; from += PORTION) {
      input.signal?.throwIfAborted();
      for (const exported of notes.slice(from, from + PORTION)) {
        parts.push(...cardAndSource(exported, names.put, input.hasSources));
      }
      done += Math.min(PORTION, notes.length - from);
      input.onProgress?.({ done, total });
      // The page is a person's, too.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  const text = new Blob([`${parts.join('\n\n')}\n`], { type: 'text/markdown' });
  const name = await exportName(app, input);
  return withMedia(app, { text, name, files: names.files() });
}

function* cardAndSource(
  exported: ExportedNote,
  put: (html: string) => string,
  hasSources: boolean,
): Generator<string> {
  const note = markdownNote(exported, put);
  if (isFieldEmpty(note.front)) return;
  yield writeCard(note);
  const url = exported.note.source?.url;
  if (hasSources && url !== undefined) yield `<!-- source: ${url.replaceAll('--', '%2D%2D')} -->`;
}

/** Two sides: the first field asks, and what else a note type of another program has answers. */
function markdownNote(
  { note, noteType }: ExportedNote,
  put: (html: string) => string,
): MarkdownNote {
  const [front = '', ...rest] = noteType.fields.map(({ id }) => put(note.fields[id] ?? '').trim());
  const back = rest.filter((html) => !isFieldEmpty(html)).join('<br>');
  const kind = clozeNumbers(front).length > 0 ? 'cloze' : 'basic';
  const isReversed = noteType.id === REVERSED_NOTE_TYPE.id && kind === 'basic' && back !== '';
  return { kind: isReversed ? 'reversed' : kind, front, back, tags: note.tags };
}

interface MarkdownFile {
  readonly text: Blob;
  readonly name: string;
  /** Hashes by the names that the text has. */
  readonly files: ReadonlyMap<string, string>;
}

async function withMedia(app: App, { text, name, files }: MarkdownFile): Promise<ExportedFile> {
  const db = await app.db();
  const zip = createZipWriter();
  let count = 0;
  try {
    await zip.deflate(`${name}.md`, text);
    for (const [file, hash] of files) {
      const row = await db.get('media', hash);
      if (row === undefined) continue;
      await zip.store(file.replace(/[/\\]/g, '_'), row.bytes);
      count += 1;
    }
  } catch (error) {
    if (error instanceof ZipTooLargeError) return { kind: 'tooLarge' };
    throw error;
  }
  if (count === 0) return { kind: 'made', file: text, name: `${name}.md` };
  return { kind: 'made', file: zip.finish(), name: `${name}.zip` };
}
