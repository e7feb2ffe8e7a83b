import type { PageSelection } from '@/lib/domain/capture/captured';

/**
 * Reads the selection and the text of its blocks, at most 1,000 characters on either side.
 * Runs inside the page's frame by `scripting.executeScript`: it is sent as source text, so it may use
 * nothing from outside itself. Undefined: nothing is selected in this frame.
 */
export function readSelection(): PageSelection | undefined {
  const REACH = 1000;

  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

  const about = (element: Element | null) => ({
    url: location.href,
    title: document.title,
    lang: element?.closest('[lang]')?.getAttribute('lang') ?? '',
  });

  const blockOf = (node: Node) => {
    let block = elementOf(node);
    const isInline = () => block && /^(inline|contents)/.test(getComputedStyle(block).display);
    while (block?.parentElement && isInline()) block = block.parentElement;
    return block;
  };

  /** The text a reader sees: line breaks are blanks, scripts and hidden parts are not read. */
  const textOf = (range: Range) => {
    const SKIPPED = 'script, style, noscript, template, [hidden], rt, rp';
    const root = range.commonAncestorContainer;
    const nodes = document.createNodeIterator(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    let text = '';
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      if (!range.intersectsNode(node)) continue;
      if (node instanceof Element) {
        if (node.localName === 'br') text += ' ';
        continue;
      }
      if (node.parentElement?.closest(SKIPPED)) continue;
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : undefined;
      text += (node.nodeValue ?? '').slice(from, to);
    }
    return text;
  };

  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (isField && field.type !== 'password' && field.selectionStart !== field.selectionEnd) {
    const { value, selectionStart, selectionEnd } = field;
    const from = selectionStart ?? 0;
    const to = selectionEnd ?? 0;
    return {
      before: value.slice(0, from).slice(-REACH),
      phrase: value.slice(from, to),
      after: value.slice(to).slice(0, REACH),
      ...about(field),
    };
  }

  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const phrase = selection.toString();
  const first = blockOf(range.startContainer);
  let last = blockOf(range.endContainer);
  const before = document.createRange();
  const after = document.createRange();
  after.setStart(range.endContainer, range.endOffset);
  if (first && last && last !== first && range.endOffset === 0 && !first.contains(last)) {
    // A triple click ends at the very start of the next block, of which nothing is selected.
    last = first;
    after.selectNodeContents(first);
    after.collapse(false);
  } else if (last) after.setEnd(last, last.childNodes.length);
  if (first) {
    before.selectNodeContents(first);
    before.setEnd(range.startContainer, range.startOffset);
  }
  return {
    before: textOf(before).slice(-REACH),
    phrase,
    after: textOf(after).slice(0, REACH),
    ...about(elementOf(range.startContainer)),
  };
}
