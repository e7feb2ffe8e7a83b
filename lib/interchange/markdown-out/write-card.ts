import { clozeNumbers } from '@/lib/domain/render/cloze';
import { isFieldEmpty } from '@/lib/domain/render/html-text';
import { fieldHtml } from '@/lib/interchange/markdown/field-html';
import { findCards } from '@/lib/interchange/markdown/find-cards';
import { isSameHtml } from './same-html';
import { fieldToLine, fieldToMarkdown } from './write-field';

/** A note as Markdown can have it: two sides, and perhaps clozes in the first. */
export interface MarkdownNote {
  readonly kind: 'basic' | 'reversed' | 'cloze';
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

const TAG = /^(?!\d+$)(?!flashcards(?:\/|$))[\p{L}\p{M}\p{N}_/-]+$/iu;

type Read = (markdown: string) => string;
type Writer = (html: string, hasClozes: boolean, read: Read) => string;

const asLine: Writer = (html, hasClozes) => fieldToLine(html, { hasClozes, isExact: false });
const asExactLine: Writer = (html, hasClozes) => fieldToLine(html, { hasClozes, isExact: true });

/** As Markdown where that side alone is read back so, else with its HTML. */
const asPlainest: Writer = (html, hasClozes, read) => {
  const markdown = fieldToMarkdown(html, hasClozes);
  const isExact = markdown !== undefined && isSameHtml(read(markdown), html);
  return isExact ? markdown : asLine(html, hasClozes, read);
};

/**
 * The note in the first form that our import reads as this note: on one line, on lines with `?`
 * between them, or with `Q:` and `A:`; as Markdown where that is exact, else with its HTML.
 */
export function writeCard(note: MarkdownNote): string {
  const tags = note.tags.filter((tag) => !tag.includes('/') && TAG.test(tag.replaceAll('::', '/')));
  const hasClozes = note.kind === 'cloze';
  const read = createRead();
  let last = '';
  for (const write of [asPlainest, asLine, asExactLine]) {
    const front = write(note.front, hasClozes, read);
    const back = write(note.back, hasClozes, read);
    const marks = tags.map((tag) => ` #${tag.replaceAll('::', '/')}`).join('');
    for (const form of formsOf(note.kind, front, back, marks)) {
      if (readsAs(form, { ...note, tags }, read)) return form;
      last = form;
    }
  }
  return last;
}

function formsOf(
  kind: MarkdownNote['kind'],
  front: string,
  back: string,
  marks: string,
): readonly string[] {
  const isLine = !front.includes('\n') && !back.includes('\n');
  const hasParagraphs = /\n\s*\n/.test(`${front}\n${back}`);
  const asked = `${front}${marks}`;
  const both = kind === 'reversed' ? ':::' : '::';
  const forms: string[] = [];
  if (kind === 'cloze' && back === '' && !hasParagraphs) forms.push(asked);
  if (back !== '' && isLine) forms.push(`${asked}${both}${back}`);
  if (back !== '' && !hasParagraphs) {
    forms.push(`${asked}\n${kind === 'reversed' ? '??' : '?'}\n${back}`);
  }
  // A rule ends the answer, which may have several paragraphs.
  const answer = back === '' ? '' : `\nA:${led(back)}`;
  if (kind !== 'reversed') forms.push(`Q:${led(asked)}${answer}\n\n---`);
  return forms;
}

/** What begins with code, a list or a table has that on a line of its own. */
function led(text: string): string {
  return /^(?:`{3}|[-|]|\d+\.)/.test(text) ? `\n${text}` : ` ${text}`;
}

/** What sides are read as; the same side stands in several forms, and reading takes longest. */
function createRead(): Read {
  const known = new Map<string, string>();
  return (markdown) => {
    const html = known.get(markdown) ?? fieldHtml(markdown);
    known.set(markdown, html);
    return html;
  };
}

function readsAs(form: string, { kind, front, back, tags }: MarkdownNote, read: Read): boolean {
  const [card, another] = findCards(form).cards;
  if (card === undefined || another !== undefined) return false;
  const html = read(card.front);
  const clozes = clozeNumbers(html);
  const found = clozes.length > 0 ? 'cloze' : card.kind === 'reversed' ? 'reversed' : 'basic';
  return (
    found === kind &&
    isSameHtml(html, front) &&
    isSameHtml(read(card.back), back) &&
    !isFieldEmpty(html) &&
    card.tags.toSorted().join(' ') === [...tags].toSorted().join(' ')
  );
}
