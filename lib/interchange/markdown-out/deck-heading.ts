/**
 * What stands above the cards of a deck: a heading to read, the tag by which Obsidian knows them, and
 * where a tag cannot say the names, a comment that our import reads.
 */
export function deckHeading(path: readonly string[]): string {
  const heading = path.join(' / ').replace(/::+/g, ' ').replace(/\s+/g, ' ');
  const tag = path.map((name) => name.replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_')).join('/');
  const names = path.join('::').replace(/-->|[\r\n]/g, ' ');
  const exact = tag === path.join('/') ? [] : [`<!--deck:${names}-->`];
  return [`# ${heading}`, `#flashcards/${tag}`, ...exact].join('\n\n');
}
