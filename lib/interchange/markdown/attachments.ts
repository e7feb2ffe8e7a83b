import { mediaNames } from '@/lib/domain/media/media-names';
import { isAddress, replaceRefs } from '@/lib/domain/media/media-refs';
import { escapeHtml } from '@/lib/domain/render/html-text';
import { mediaName } from '@/lib/interchange/media-name';
import { findEntry } from '@/lib/interchange/archive/zip-file';
import { LIMITS } from '@/lib/interchange/limits';
import type { PackedMedium } from '@/lib/interchange/packed-media';
import type { FolderFile } from './folder-files';

/** The files beside the texts of a folder. */
export interface Attachments {
  /** A field of the text at `path`, whose pictures and sounds have the names that `media` has. */
  readonly link: (html: string, path: string) => string;
  /** Those that were named until now. */
  readonly media: () => readonly PackedMedium[];
}

/**
 * Finds what a text names as Obsidian does: by its path from the text or from the top, else the file of
 * that name with the shortest path. Two files of one name get names of their own.
 */
export function createAttachments(archive: Blob, files: readonly FolderFile[]): Attachments {
  const byPath = new Map(files.map((file) => [file.path.toLowerCase(), file]));
  const byName = Map.groupBy(
    files.toSorted((a, b) => a.path.length - b.path.length),
    ({ path }) => baseName(path.toLowerCase()),
  );
  const names = new Map<FolderFile, string>();
  const taken = new Set<string>();

  function find(name: string, path: string): FolderFile | undefined {
    const wanted = name.replaceAll('\\', '/').toLowerCase();
    const folder = path.toLowerCase().split('/').slice(0, -1);
    const fromTop = resolve([], wanted);
    const alike = byName.get(baseName(wanted)) ?? [];
    return (
      byPath.get(resolve(folder, wanted)) ??
      byPath.get(fromTop) ??
      alike.find((file) => `/${file.path.toLowerCase()}`.endsWith(`/${fromTop}`))
    );
  }

  function nameOf(file: FolderFile): string | undefined {
    const known = names.get(file);
    if (known !== undefined) return known;
    const free = [baseName(file.path), file.path.replaceAll('/', '_')]
      .map((name) => mediaName(name.replace(/[[\]]/g, '_')))
      .find((name) => name !== undefined && !taken.has(name.toLowerCase()));
    if (free === undefined) return undefined;
    taken.add(free.toLowerCase());
    names.set(file, free);
    return free;
  }

  return {
    link: (html, path) =>
      replaceRefs(html, (written) => {
        if (isAddress(written)) return written;
        const file = mediaNames(written).flatMap((name) => find(name, path) ?? [])[0];
        const name = file && nameOf(file);
        return name === undefined ? written : escapeHtml(name);
      }),
    media: () =>
      [...names].map(([{ entry }, name]) => ({
        name,
        size: entry.size,
        read: async () =>
          entry.size > LIMITS.mediaBytes ? undefined : await findEntry(archive, entry),
      })),
  };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `../a/./b.png` in a folder, from the top; what leads above the top stays at it. */
function resolve(folder: readonly string[], path: string): string {
  const parts = path.startsWith('/') ? [] : [...folder];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
