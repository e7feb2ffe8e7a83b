/** A piece of a text that some cards hide. */
export interface Cloze {
  /** The numbers of the cards that ask for it, ascending as written, each once. */
  readonly numbers: readonly number[];
  readonly parts: readonly ClozePart[];
  readonly hint?: string;
}

export type ClozePart = string | Cloze;

interface OpenCloze {
  readonly written: string;
  readonly parts: ClozePart[];
}

const MARK = /\{\{c([\d,]+)::|\}\}/g;
/** As in Anki: deeper ones stay as they are written. */
const DEEPEST = 10;
/** As in Anki: no note has more cards. */
const MOST = 500;

/** A field in pieces: text, and clozes that may hold further ones. An unclosed cloze is text. */
export function parseClozes(text: string): readonly ClozePart[] {
  const root: OpenCloze = { written: '', parts: [] };
  const open = [root];
  let last = 0;
  for (const match of text.matchAll(MARK)) {
    const [mark, written] = match;
    const here = open.at(-1) ?? root;
    const isClosing = written === undefined;
    if (isClosing ? open.length === 1 : open.length > DEEPEST) continue;
    here.parts.push(text.slice(last, match.index));
    last = match.index + mark.length;
    if (isClosing) {
      open.pop();
      open.at(-1)?.parts.push(closed(here));
    } else open.push({ written, parts: [] });
  }
  const parts = open.flatMap(({ written, parts: own }, depth) =>
    depth === 0 ? own : [`{{c${written}::`, ...own],
  );
  return [...parts, text.slice(last)].filter((part) => part !== '');
}

/** `answer::hint`: the first `::` in a cloze's own text begins its hint. */
function closed({ written, parts }: OpenCloze): Cloze {
  const numbers = [...new Set(written.split(',').map(Number))];
  const cloze = { numbers: numbers.filter((number) => number > 0 && number <= MOST), parts };
  const at = parts.findIndex((part) => typeof part === 'string' && part.includes('::'));
  const hinting = parts[at];
  if (typeof hinting !== 'string') return cloze;
  const cut = hinting.indexOf('::');
  return {
    ...cloze,
    parts: parts.with(at, hinting.slice(0, cut)),
    hint: hinting.slice(cut + 2),
  };
}
