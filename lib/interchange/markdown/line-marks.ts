/** `question::answer` or, both ways, `question:::answer`. */
export interface InlineCard {
  readonly front: string;
  readonly back: string;
  readonly isReversed: boolean;
}

const ANKI_CLOZE = /\{\{c[\d,]+::/y;
const SIGNS = /`+|:{2,}|\{\{c|==(?=[^\s=])/g;

/** The two sides of a line with `::` or `:::` in it; code, `==hidden==` and `{{c1::…}}` do not count. */
export function splitInline(line: string): InlineCard | undefined {
  if (!line.includes('::')) return undefined;
  const runs = backtickRuns(line);
  const signs = new RegExp(SIGNS);
  for (let sign = signs.exec(line); sign !== null; sign = signs.exec(line)) {
    const [text] = sign;
    if (text.startsWith('`')) signs.lastIndex = runs.closing(sign.index, text.length);
    else if (text.startsWith('{')) signs.lastIndex = endOfCloze(line, sign.index);
    else if (text === '==') signs.lastIndex = endOfHighlight(line, sign.index);
    else if (text.length <= 3) {
      const front = line.slice(0, sign.index).trim();
      const back = line.slice(sign.index + text.length).trim();
      if (front === '' || back === '') return undefined;
      return { front, back, isReversed: text.length === 3 };
    }
  }
  return undefined;
}

/** Where the cloze that begins at `at` is over; the next letter if none begins there. */
function endOfCloze(line: string, at: number): number {
  ANKI_CLOZE.lastIndex = at;
  if (!ANKI_CLOZE.test(line)) return at + 3;
  const opened = ANKI_CLOZE.lastIndex;
  const end = line.indexOf('}}', opened);
  return end < 0 ? opened : end + 2;
}

/** Behind `==hidden==`, or behind the first sign where it is no highlight. */
function endOfHighlight(line: string, at: number): number {
  const end = line.indexOf('==', at + 2);
  return end < 0 || /\s/.test(line.charAt(end - 1)) ? at + 2 : end + 2;
}

/** Finds where code ends that a run of backticks begins, or the end of the run itself. */
function backtickRuns(line: string) {
  const runs = [...line.matchAll(/`+/g)].map(({ index, 0: { length } }) => ({ index, length }));
  const lastOf = new Map(runs.map(({ index, length }) => [length, index]));
  let next = 0;
  return {
    closing(at: number, length: number): number {
      if ((lastOf.get(length) ?? -1) <= at) return at + length;
      while ((runs[next]?.index ?? Infinity) <= at) next += 1;
      while ((runs[next]?.length ?? length) !== length) next += 1;
      return (runs[next]?.index ?? at) + length;
    },
  };
}

const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;
const HEADING_MARK = /^#{1,6}\s+/;
const QUOTE_MARK = /^(?:>\s?){1,100}/;

/** The line without the sign of a list, a task or a heading in front of it. */
export function withoutLineMark(line: string): string {
  return line.trim().replace(QUOTE_MARK, '').replace(HEADING_MARK, '').replace(LIST_MARK, '');
}

/** Whether the line is a heading of Markdown: up to six `#` and a blank. */
export function isHeading(line: string): boolean {
  return /^ {0,3}#{1,6}\s/.test(line);
}

/** `---`, `***` or `___` on a line of its own. */
export function isRule(line: string): boolean {
  return /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(line);
}

const ASKS =
  /^(?:[-*+]\s+|\d{1,9}[.)]\s+)?(?:\*\*|__)?(?:Q|[Qq]uestion|QUESTION|Frage)\s?\d{0,5}(?:(?:\*\*|__)\s?[:：]|[:：](?:\*\*|__)?)(?!:)\s*(.*)$/;
const ANSWERS =
  /^(?:[-*+]\s+)?(?:\*\*|__)?(?:A|[Aa]nswer|ANSWER|Antwort)\s?\d{0,5}(?:(?:\*\*|__)\s?[:：]|[:：](?:\*\*|__)?)(?!:)\s*(.*)$/;

/** What stands behind `Q:` (also `**Q:**`, `Question:`, `Frage 3:`) at the start of a line. */
export function questionOf(line: string): string | undefined {
  return ASKS.exec(line.trim())?.[1];
}

/** What stands behind `A:` at the start of a line. */
export function answerOf(line: string): string | undefined {
  return ANSWERS.exec(line.trim())?.[1];
}

/** `?` between question and answer over several lines, `??` for both ways. */
export function isSideBreak(line: string): boolean {
  return /^\s*\?{1,2}\s*$/.test(line);
}
