import type { ZipDirectory, ZipEntry } from '@/lib/interchange/archive/zip-directory';

/** A file of an archived folder. */
export interface FolderFile {
  /** From the top of the archive, NFC, with `/` between its parts. */
  readonly path: string;
  readonly entry: ZipEntry;
}

export interface FolderFiles {
  /** Markdown, by path. */
  readonly texts: readonly FolderFile[];
  readonly others: readonly FolderFile[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;
/** What programs and systems keep for themselves: `.obsidian/`, `.trash/`, `__MACOSX/`. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/;

/** The files of an archive that a person put there. */
export function folderFiles(directory: ZipDirectory): FolderFiles {
  const texts: FolderFile[] = [];
  const others: FolderFile[] = [];
  for (const [name, entry] of directory) {
    const path = name.normalize('NFC').replaceAll('\\', '/');
    if (HIDDEN.test(path) || path.endsWith('/')) continue;
    (MARKDOWN.test(path) ? texts : others).push({ path, entry });
  }
  return { texts: texts.toSorted((a, b) => (a.path < b.path ? -1 : 1)), others };
}
