import { openZipFile, findEntry } from '@/lib/interchange/archive/zip-file';
import type { ZipDirectory } from '@/lib/interchange/archive/zip-directory';
import { cardsContent } from '@/lib/interchange/cards-content';
import { gatherNotes, keyedNotes } from '@/lib/interchange/gather-notes';
import { LIMITS } from '@/lib/interchange/limits';
import type { CardsPreview, NotesContent } from '@/lib/interchange/model';
import { mediaPortions, missingNames, NAMES_SHOWN } from '@/lib/interchange/packed-media';
import { emptyProblems, refuse, type Refusal } from '@/lib/interchange/problem';
import { withPictures } from '@/lib/interchange/sample-pictures';
import type { DecodedText } from '@/lib/interchange/text/decode-text';
import { decodeFile, type TextChoices } from '@/lib/interchange/text/read-text';
import { createAttachments } from './attachments';
import { folderFiles, type FolderFile } from './folder-files';
import { gatherCards, MARKDOWN_NOTE_TYPES } from './read-markdown';

/** Whether an archive is a folder with Markdown in it: our own export, or one of Obsidian. */
export function isMarkdownFolder(directory: ZipDirectory): boolean {
  return folderFiles(directory).texts.length > 0;
}

/**
 * The cards of all Markdown files of an archive, with the pictures and sounds that they name; media stay
 * packed until they are read. Never throws on bytes.
 */
export async function readMarkdownFolder(
  file: Blob,
  { encoding }: Pick<TextChoices, 'encoding'>,
): Promise<NotesContent<CardsPreview> | Refusal> {
  const directory = await openZipFile(file);
  if ('kind' in directory) return directory;
  const { texts, others } = folderFiles(directory);
  const bytes = texts.reduce((sum, { entry }) => sum + entry.size, 0);
  if (bytes > LIMITS.fileBytes) return refuse('tooLarge');
  const problems = emptyProblems();
  const gathering = gatherNotes(problems);
  const attachments = createAttachments(file, others);
  let guess: DecodedText | undefined;
  for (const text of texts.filter(({ entry }) => entry.size > 0)) {
    const decoded = await readText(file, text, encoding);
    if (decoded.kind === 'refused') return { ...decoded, detail: text.path };
    if (texts.length > 1) problems.file = text.path;
    gatherCards(decoded.text, gathering, problems, (html) => attachments.link(html, text.path));
    if (guess === undefined || decoded.isGuess) guess = decoded;
  }
  const { notes } = gathering;
  if (notes.length === 0 || guess === undefined) return refuse('noMarkdownCards');
  const found = { decoded: guess, notes, noteTypes: MARKDOWN_NOTE_TYPES, problems };
  const content = cardsContent({ format: 'markdown', ...found });
  if ('kind' in content) return content;
  const media = attachments.media();
  const missing = missingNames(notes, media);
  const { preview } = content;
  return {
    ...content,
    preview: {
      ...preview,
      sample: await withPictures(preview.sample, media),
      counts: { ...preview.counts, missingMedia: missing.length },
      folder: {
        files: texts.length,
        media: media.length,
        missing: missing.slice(0, NAMES_SHOWN),
      },
    },
    notes: keyedNotes(notes),
    media: mediaPortions(media),
  };
}

async function readText(archive: Blob, { entry }: FolderFile, encoding: TextChoices['encoding']) {
  const bytes = await findEntry(archive, entry);
  return bytes === undefined ? refuse('badZip') : decodeFile(bytes, encoding);
}
