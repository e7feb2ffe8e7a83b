/** What the one-shot script reads; nothing of the page leaves but this. */
export interface ReadSelection {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
  readonly url: string;
  readonly title: string;
  readonly lang: string;
}

/**
 * Reads the selection and the text of its block, at most 1,000 characters on either side.
 * Runs inside the page's frame by `scripting.executeScript`: it is sent as source text, so it may use
 * nothing from outside itself. Undefined: nothing is selected in this frame.
 */
export function readSelection(): ReadSelection | undefined {
  const REACH = 1000;
  const about = (element: Element | null) => ({
    url: location.href,
    title: document.title,
    lang: element?.closest('[lang]')?.getAttribute('lang') ?? '',
  });
  const field = document.activeElement;
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (isText && field.selectionStart !== null && field.selectionEnd !== null) {
    const { value, selectionStart: from, selectionEnd: to } = field;
    if (field.type !== 'password' && to > from) {
      return {
        before: value.slice(0, from).slice(-REACH),
        phrase: value.slice(from, to),
        after: value.slice(to).slice(0, REACH),
        ...about(field),
      };
    }
  }
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
  const isBlock = (element: Element) =>
    !/^(inline|contents)/.test(getComputedStyle(element).display);
  const blockOf = (node: Node) => {
    let block = elementOf(node);
    while (block?.parentElement && !isBlock(block)) block = block.parentElement;
    return block;
  };
  const first = blockOf(range.startContainer);
  const last = blockOf(range.endContainer);
  const before = document.createRange();
  const after = document.createRange();
  if (first) {
    before.selectNodeContents(first);
    before.setEnd(range.startContainer, range.startOffset);
  }
  if (last) {
    after.selectNodeContents(last);
    after.setStart(range.endContainer, range.endOffset);
  }
  return {
    before: before.toString().slice(-REACH),
    phrase: selection.toString(),
    after: after.toString().slice(0, REACH),
    ...about(elementOf(range.startContainer)),
  };
}
