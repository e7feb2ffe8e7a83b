/** The tag of Obsidian's spaced repetition: `#flashcards/biology/cells` is a deck inside a deck. */
const DECK_TAG = /^flashcards(?:\/|$)/i;
/** As in Obsidian: letters, digits, `_`, `-` and `/`, and not digits alone. */
const TAG = String.raw`#(?!\d+(?:\s|$))[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/\-]+`;
const ONLY_TAGS = new RegExp(String.raw`^\s*(?:${TAG}(?:\s+|$))+$`, 'u');
const LEADING = new RegExp(String.raw`^\s*(?:${TAG}(?:\s+|$))+`, 'u');
const ONE_TAG = new RegExp(`^${TAG}$`, 'u');
const EACH = new RegExp(TAG, 'gu');

/** What tags say about a card: where it goes and what it is about. */
export interface TagMarks {
  readonly tags: readonly string[];
  /** Below `flashcards`; empty where the tag names no deck of its own. */
  readonly deck?: readonly string[];
}

/** The tags of a line that holds nothing else. */
export function readTagLine(line: string): TagMarks | undefined {
  return line.includes('#') && ONLY_TAGS.test(line) ? sortTags(tagsIn(line)) : undefined;
}

/** The text without the tags before and behind it, and what they say; tags alone are a text. */
export function takeTags(text: string): TagMarks & { readonly text: string } {
  if (!text.includes('#')) return { text, tags: [] };
  const [leading = ''] = LEADING.exec(text) ?? [];
  let end = text.trimEnd();
  const behind: string[] = [];
  for (;;) {
    const word = end.slice(lastSpace(end) + 1);
    if (end.length - word.length <= leading.length || !ONE_TAG.test(word)) break;
    behind.unshift(word);
    end = end.slice(0, -word.length).trimEnd();
  }
  if (leading.length >= end.length) return { text, tags: [] };
  return { text: end.slice(leading.length), ...sortTags([...tagsIn(leading), ...behind]) };
}

/** Tags with or without their `#`, sorted into what names a deck and what does not. */
export function sortTags(names: readonly string[]): TagMarks {
  const clean = names.map((name) => name.replace(/^#/, '').replace(/\/+$/, '')).filter(Boolean);
  const deckTag = clean.find((name) => DECK_TAG.test(name));
  const tags = clean
    .filter((name) => !DECK_TAG.test(name))
    .map((name) => name.replaceAll('/', '::'));
  if (deckTag === undefined) return { tags };
  return { tags, deck: deckTag.split('/').slice(1) };
}

function tagsIn(text: string): readonly string[] {
  return text.match(EACH) ?? [];
}

function lastSpace(text: string): number {
  return Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'), text.lastIndexOf('\n'));
}
