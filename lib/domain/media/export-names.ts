import { escapeHtml } from '@/lib/domain/render/html-text';
import { namesOfRef, relinkMedia } from './media-refs';

/** Names for the media of an export, in which each file has a name of its own. */
export interface ExportNames {
  /** A field or template with its names put back, as they were written where that is possible. */
  readonly put: (html: string) => string;
  /** Gives a file a name that stands in no field. */
  readonly add: (name: string, hash: string) => void;
  /** The file names that were given until now, with the hash of what they stand for. */
  readonly files: () => ReadonlyMap<string, string>;
}

/**
 * Puts names back as `unlinkMedia` does. Two files of one name (every package has its `image1.png`) would
 * become one: the second gets eight signs of its hash into its name. Large and small letters count as
 * the same, as on most disks.
 */
export function createExportNames(): ExportNames {
  const files = new Map<string, string>();
  const taken = new Map<string, string>();
  const claim = (name: string, hash: string): boolean => {
    const holder = taken.get(name.toLowerCase());
    if (holder !== undefined) return holder === hash;
    taken.set(name.toLowerCase(), hash);
    files.set(name, hash);
    return true;
  };
  const add = (name: string, hash: string): string => {
    if (claim(name, hash)) return name;
    const other = name.replace(/(\.[^.]*)?$/, (ending) => `-${hash.slice(0, 8)}${ending}`);
    claim(other, hash);
    return other;
  };
  const nameOf = (written: string, hash: string): string => {
    const name = namesOfRef({ written }).at(-1) ?? written;
    const given = add(name, hash);
    return given === name ? written : escapeHtml(given);
  };
  return { put: (html) => relinkMedia(html, nameOf), add, files: () => files };
}
