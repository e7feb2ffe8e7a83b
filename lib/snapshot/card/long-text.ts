/** Characters of a side that are shown: more than anybody learns by heart at once. */
const MOST = 20_000;
/** Letters without a space. The browser needs a second for the lines of 10,000, and a minute for 100,000. */
const LONG = 2000;
const PIECE = 64;

/** Whether a text holds a word that is too long to be broken into lines by the browser alone. */
export function hasLongWord(text: string): boolean {
  return text.length >= LONG && text.split(/\s/).some(({ length }) => length >= LONG);
}

/**
 * Cuts what no card is for, and shows the browser where words may be broken that are no words. Every
 * page shares one main thread: a text that takes a minute to lay out would take it from all of them.
 */
export function tameText(body: Element): void {
  if ((body.textContent?.length ?? 0) < LONG) return;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  let left = MOST;
  for (const text of texts) {
    const { length } = text.data;
    if (length > left) text.data = left > 0 ? `${text.data.slice(0, left)}…` : '';
    left -= length;
    if (hasLongWord(text.data)) text.replaceWith(inPieces(text.data));
  }
}

/** Between its pieces a word is quick to break. */
function inPieces(words: string): DocumentFragment {
  const pieces = document.createDocumentFragment();
  for (const piece of words.match(/\s+|\S{1,64}/gu) ?? []) {
    pieces.append(piece);
    if (piece.length >= PIECE) pieces.append(document.createElement('wbr'));
  }
  return pieces;
}
