/**
 * Replaces each stretch from `open` to the next `close`, marks included, by what `replace` makes of its
 * inside. Linear in the length of the text, whatever it is made of.
 */
export function replaceBetween(
  text: string,
  open: string,
  close: string,
  replace: (inside: string) => string,
): string {
  let replaced = '';
  let last = 0;
  for (;;) {
    const start = text.indexOf(open, last);
    const end = start === -1 ? -1 : text.indexOf(close, start + open.length);
    if (end === -1) return replaced + text.slice(last);
    replaced += text.slice(last, start) + replace(text.slice(start + open.length, end));
    last = end + close.length;
  }
}
