import { clozeNumbers } from '@/lib/domain/render/cloze';
import { highlightsToClozes } from './cloze-marks';
import { takeTags, type TagMarks } from './deck-tags';
import { fileRows, type FileRow, type TextRow } from './file-rows';
import { readFrontMatter } from './front-matter';
import { isSideBreak, questionOf, splitInline, withoutLineMark } from './line-marks';
import type { BareCard, MarkdownCard, ReadRows } from './markdown-card';
import { readQuestion } from './question-rows';

/** A Markdown file as far as cards are concerned. */
export interface FoundCards {
  /** In the order of the file. */
  readonly cards: readonly MarkdownCard[];
  /** Lines of text that no card holds; headings, rules, tags and comments are none. */
  readonly rest: readonly TextRow[];
}

/**
 * The cards of a Markdown file, and what is none.
 * - `Q:` and `A:` at the start of lines; the answer goes on to the next card, heading or rule.
 * - `front::back` and, both ways, `front:::back` within one line.
 * - Lines, `?` (both ways: `??`), lines, up to an empty line or a heading.
 * - A paragraph with `==hidden==` or `{{c1::hidden}}` in it.
 * - A line of tags holds for the cards below it, tags beside a card for that card alone.
 */
export function findCards(text: string): FoundCards {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const matter = readFrontMatter(lines);
  const rows = fileRows(lines, matter.lineCount);
  const firstDeck = rows.find((row) => row.kind === 'tags' && row.marks.deck !== undefined);
  const fallback = firstDeck?.kind === 'tags' ? firstDeck.marks.deck : undefined;
  let current: TagMarks = matter;
  const cards: MarkdownCard[] = [];
  const rest: TextRow[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (row?.kind === 'tags') {
      const deck = row.marks.deck ?? current.deck;
      current = { tags: [...matter.tags, ...row.marks.tags], ...(deck && { deck }) };
    }
    if (row === undefined || !('line' in row)) {
      at += 1;
      continue;
    }
    const read = asksQuestion(row) ? readQuestion(rows, at) : readBlock(rows, at);
    for (const card of read.cards) cards.push(withMarks(card, current, fallback));
    for (const left of read.rest) {
      // A comment holds no two hyphens.
      const url = SOURCE.exec(left.text)?.[1]?.replaceAll('%2D%2D', '--');
      const above = cards.at(-1);
      if (url !== undefined && above) cards[cards.length - 1] = { ...above, sourceUrl: url };
      else if (saysSomething(left)) rest.push(left);
    }
    at = read.end;
  }
  return { cards, rest };
}

const SOURCE = /^<!-- source: ((?:https?|file|ftp):\S{1,4000}) -->\s*$/i;
const COMMENTS = /<!--.*?-->/g;

function saysSomething({ kind, text }: TextRow): boolean {
  return kind !== 'heading' && text.replace(COMMENTS, '').trim() !== '';
}

/** Lines up to an empty one. A heading begins a block of its own unless an answer begins with it. */
function readBlock(rows: readonly FileRow[], from: number): ReadRows {
  const block: TextRow[] = [];
  let at = from;
  let hasSides = false;
  for (; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || !('line' in row)) break;
    if (at > from && asksQuestion(row)) break;
    if (at > from && row.kind === 'heading' && !isBreak(block.at(-1))) break;
    hasSides ||= at > from && isBreak(row);
    block.push(row);
  }
  return { ...(hasSides ? { cards: [sidesCard(block)], rest: [] } : lineCards(block)), end: at };
}

function isBreak(row: TextRow | undefined): boolean {
  return row?.kind === 'text' && isSideBreak(row.text);
}

function asksQuestion(row: TextRow): boolean {
  return row.kind === 'text' && questionOf(row.text) !== undefined;
}

function sidesCard(block: readonly TextRow[]): BareCard {
  const cut = block.findIndex((row, at) => at > 0 && isBreak(row));
  const above = block.slice(0, cut);
  const hasTitle = above.length > 1 && above[0]?.kind === 'heading';
  const front = hasTitle ? above.slice(1) : above;
  const [only] = front;
  return {
    line: only?.line ?? 1,
    kind: block[cut]?.text.trim() === '??' ? 'reversed' : 'basic',
    front: front.length === 1 ? withoutLineMark(only?.text ?? '') : textOf(front),
    back: textOf(block.slice(cut + 1)),
    ...scheduleOf(block),
  };
}

/** Cards of one line each; what stands between them may hold clozes. */
function lineCards(block: readonly TextRow[]): Omit<ReadRows, 'end'> {
  const cards: BareCard[] = [];
  const rest: TextRow[] = [];
  let between: TextRow[] = [];
  const endBetween = () => {
    const found = clozeCards(between);
    cards.push(...found);
    if (found.length === 0) rest.push(...between);
    between = [];
  };
  for (const [at, row] of block.entries()) {
    const mayHold = row.kind !== 'code' && !row.text.trimStart().startsWith('|');
    const sides = mayHold ? splitInline(withoutLineMark(row.text)) : undefined;
    if (sides === undefined) {
      if (row.kind !== 'heading') between.push(row);
      continue;
    }
    endBetween();
    const below = block[at + 1];
    const marked = row.schedule === undefined && below?.text.trim() === '' ? below : row;
    const kind = sides.isReversed ? 'reversed' : 'basic';
    cards.push({
      line: row.line,
      kind,
      front: sides.front,
      back: sides.back,
      ...scheduleOf([marked]),
    });
  }
  endBetween();
  return { cards, rest };
}

function clozeCards(rows: readonly TextRow[]): readonly BareCard[] {
  const filled = rows.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  if (first === undefined || !rows.some(({ text }) => /==|\{\{c\d/.test(text))) return [];
  if (filled.length > 1 && filled.every(({ text }) => /\{\{c1::/.test(text))) {
    return filled.map((row) => clozeCard([row], withoutLineMark(row.text)));
  }
  const text = filled.length === 1 ? withoutLineMark(first.text) : textOf(filled);
  const card = clozeCard(rows, highlightsToClozes(text));
  return clozeNumbers(card.front).length === 0 ? [] : [card];
}

function clozeCard(rows: readonly TextRow[], front: string): BareCard {
  return { line: rows[0]?.line ?? 1, kind: 'cloze', front, back: '', ...scheduleOf(rows) };
}

function textOf(rows: readonly TextRow[]): string {
  return rows
    .map(({ text }) => text)
    .join('\n')
    .trim();
}

function scheduleOf(rows: readonly TextRow[]): { readonly schedule?: string } {
  const schedule = rows.find((row) => row.schedule !== undefined)?.schedule;
  return schedule === undefined ? {} : { schedule };
}

/** The name of a block in Obsidian, behind its last word. */
const BLOCK_ID = /[ \n]\^[\w-]{4,40}$/;

function withMarks(card: BareCard, current: TagMarks, fallback: TagMarks['deck']): MarkdownCard {
  const front = takeTags(card.front.trim().replace(BLOCK_ID, ''));
  const back = takeTags(card.back.trim().replace(BLOCK_ID, ''));
  const deck = front.deck ?? back.deck ?? current.deck ?? fallback;
  const tags = [...current.tags, ...front.tags, ...back.tags];
  return { ...card, front: front.text, back: back.text, tags, ...(deck && { deck }) };
}
