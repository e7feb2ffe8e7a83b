/** The line, from 1, of ever later places in a text. */
export function lineCounter(text: string): (at: number) => number {
  let next = text.indexOf('\n');
  let line = 1;
  return (at) => {
    while (next >= 0 && next < at) {
      next = text.indexOf('\n', next + 1);
      line += 1;
    }
    return line;
  };
}
