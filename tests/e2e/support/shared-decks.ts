import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Real decks of other people, kept beside the repository; undefined where there are none. */
export function sharedDeck(name: string): string | undefined {
  const path = resolve('..', 'shared', 'data', 'decks', name);
  return existsSync(path) ? path : undefined;
}
