/**
 * What the part of an import's way back is called that speaks of media. `isAlone`: the import brought
 * nothing else, and the cards that name them were there before.
 */
export function mediaPart(part: number, { isAlone = false } = {}): string {
  return `${isAlone ? 'only-' : ''}media-${String(part).padStart(6, '0')}`;
}

/** Whether a part of a way back speaks of media: they go when all else is gone. */
export function isMediaPart(key: string): boolean {
  return /\/(?:only-)?media-\d+$/.test(key);
}

/** Whether it is of an import that brought nothing else. */
export function isMediaAlone(key: string): boolean {
  return /\/only-media-\d+$/.test(key);
}
