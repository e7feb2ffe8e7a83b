import { hasCloze } from './cloze-marks';
import type { FileRow, TextRow } from './file-rows';
import { answerOf, isSideBreak, questionOf, splitInline, withoutLineMark } from './line-marks';
import type { ReadRows } from './markdown-card';

/**
 * `Q:` at row `from`, and its answer. Both may have several paragraphs: they end at the next question,
 * a heading, a rule, a line of tags, or where a card of another form begins after an empty line. What
 * is hidden in a paragraph of the question belongs to it; behind the answer it is another card.
 */
export function readQuestion(rows: readonly FileRow[], from: number): ReadRows {
  const front: string[] = [];
  const back: string[] = [];
  let side = front;
  let schedule: string | undefined;
  let firstBlank: number | undefined;
  let at = from;
  for (; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || endsSection(rows, at, from)) break;
    if (row.kind === 'blank') {
      firstBlank ??= at;
      side.push('');
    }
    if (!('line' in row)) continue;
    if (side === back && rows[at - 1]?.kind === 'blank' && hidesWords(rows, at)) break;
    schedule ??= row.schedule;
    const asked = at === from ? questionOf(row.text) : undefined;
    const answered = side === front && row.kind === 'text' ? answerOf(row.text) : undefined;
    if (answered !== undefined) side = back;
    side.push(asked ?? answered ?? row.text);
  }
  const isAnswered = side === back;
  const end = isAnswered ? at : (firstBlank ?? at);
  const asks = isAnswered ? front : front.slice(0, end - from);
  const [first] = rows.slice(from, from + 1);
  const card = {
    line: first !== undefined && 'line' in first ? first.line : 1,
    kind: 'basic' as const,
    front: asks.join('\n').trim(),
    back: back.join('\n').trim(),
    ...(schedule !== undefined && { schedule }),
  };
  return { cards: [card], rest: [], end };
}

function endsSection(rows: readonly FileRow[], at: number, from: number): boolean {
  const row = rows[at];
  if (row === undefined || at === from) return false;
  if (row.kind === 'heading' || row.kind === 'rule' || row.kind === 'tags') return true;
  if (!('line' in row)) return false;
  if (row.kind === 'text' && questionOf(row.text) !== undefined) return true;
  return rows[at - 1]?.kind === 'blank' && row.kind === 'text' && beginsCard(rows, at, row);
}

/** A card of one line, or lines with `?` between them. */
function beginsCard(rows: readonly FileRow[], at: number, row: TextRow): boolean {
  if (answerOf(row.text) === undefined && splitInline(withoutLineMark(row.text))) return true;
  for (let below = at + 1; below < rows.length; below += 1) {
    const next = rows[below];
    if (next === undefined || !('line' in next)) return false;
    if (next.kind === 'text' && isSideBreak(next.text)) return true;
  }
  return false;
}

/** Whether the paragraph that begins here has a cloze in it. */
function hidesWords(rows: readonly FileRow[], from: number): boolean {
  const paragraph: string[] = [];
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || !('line' in row) || endsSection(rows, at, from)) break;
    paragraph.push(row.text);
  }
  return hasCloze(paragraph.join('\n'));
}
