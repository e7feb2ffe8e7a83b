import type { StoredPlace } from '@/lib/domain/capture/stored-place';

/**
 * Whether the page still holds a saved phrase in its own words: all that stood around it, or its
 * whole sentence. The phrase somewhere else is not its place. `shows` selects it and scrolls there.
 * Runs inside the page by `scripting.executeScript`: it is sent as source text, so it may use
 * nothing from outside itself.
 */
export function findPlace({ phrase, wanted }: StoredPlace, shows: boolean): boolean {
  const SKIPPED = 'script, style, noscript, template, [hidden], rt, rp';
  const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/;
  let text = '';
  /** Where each character of `text` stands. */
  const places: { node: Text; at: number }[] = [];
  const blocks = new Map<Element, Element>();

  const blockOf = (element: Element): Element => {
    const known = blocks.get(element);
    if (known) return known;
    const isInline = /^(inline|contents|ruby)/.test(getComputedStyle(element).display);
    const found = isInline && element.parentElement ? blockOf(element.parentElement) : element;
    blocks.set(element, found);
    return found;
  };

  const add = (character: string, node: Text, at: number) => {
    const composed = /\p{M}/u.test(character) && (text.at(-1) + character).normalize('NFC');
    if (composed && composed.length === 1) {
      text = text.slice(0, -1) + composed;
      return;
    }
    const isBlank = /\s/.test(character);
    if (INVISIBLE.test(character) || (isBlank && text.endsWith(' '))) return;
    text += isBlank ? ' ' : character;
    places.push({ node, at });
  };

  const nodes = document.createNodeIterator(document.body, NodeFilter.SHOW_TEXT);
  let block: Element | undefined;
  for (let node = nodes.nextNode(); node instanceof Text; node = nodes.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(SKIPPED)) continue;
    const own = blockOf(parent);
    if (block !== own) add(' ', node, 0);
    block = own;
    for (let at = 0; at < node.data.length; at += 1) add(node.data.charAt(at), node, at);
  }

  /** Where the words stand whole: "end" is not found in "bend". Scripts without blanks have no edges. */
  const placeOf = (words: string) => {
    const isWord = (at: number) =>
      /[\p{N}\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u.test(text.charAt(at));
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const isCut = (isWord(at - 1) && isWord(at)) || (isWord(end - 1) && isWord(end));
      if (!isCut) return at;
    }
    return -1;
  };

  for (const { words, at } of wanted) {
    const found = placeOf(words);
    const first = places[found + at];
    const last = places[found + at + phrase.length - 1];
    if (found < 0 || !first || !last) continue;
    if (shows) {
      getSelection()?.setBaseAndExtent(first.node, first.at, last.node, last.at + 1);
      first.node.parentElement?.scrollIntoView({ block: 'center' });
    }
    return true;
  }
  return false;
}
