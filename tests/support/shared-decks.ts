import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve('..', 'shared', 'data', 'decks');

/** What is known of one of the decks of other people that may lie beside the repository. */
export interface SharedDeck {
  readonly file: string;
  readonly container?: 'zip' | 'sqlite';
  readonly notes?: number;
  readonly cards?: number;
  readonly revlog?: number;
  readonly notetypes?: number;
  readonly decks?: number;
  readonly media_count?: number;
  readonly media_missing?: number;
}

/** The decks whose paths match; none where they do not lie there. */
export function sharedDecks(pattern: RegExp): readonly SharedDeck[] {
  const list = resolve(FOLDER, 'MANIFEST.json');
  if (!existsSync(list)) return [];
  const decks = JSON.parse(readFileSync(list, 'utf8')) as readonly SharedDeck[];
  return decks.filter(({ file }) => pattern.test(file) && existsSync(resolve(FOLDER, file)));
}

/** The bytes of one of them. */
export function readSharedDeck(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(resolve(FOLDER, file)));
}
