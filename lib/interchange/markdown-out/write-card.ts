import { clozeNumbers } from '@/lib/domain/render/cloze';
import { isFieldEmpty } from '@/lib/domain/render/html-text';
import { fieldHtml } from '@/lib/interchange/markdown/field-html';
import { findCards } from '@/lib/interchange/markdown/find-cards';
import { htmlToLine, htmlToMarkdown } from './html-to-markdown';
import { isSameHtml } from './same-html';

/** A note as Markdown can have it: two sides, and perhaps clozes in the first. */
export interface MarkdownNote {
  readonly kind: 'basic' | 'reversed' | 'cloze';
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

const TAG = /^(?!\d+$)(?!flashcards(?:\/|$))[\p{L}\p{M}\p{N}_/-]+$/iu;

/**
 * The note in the first form that our import reads as this note: on one line, on lines with `?`
 * between them, or with `Q:` and `A:`; as Markdown where that is exact, else with its HTML.
 */
export function writeCard(note: MarkdownNote): string {
  const tags = note.tags.filter((tag) => !tag.includes('/') && TAG.test(tag.replaceAll('::', '/')));
  const escaping = { hasClozes: note.kind === 'cloze' };
  let last = '';
  for (const write of [htmlToMarkdown, htmlToLine]) {
    const front = write(note.front, escaping);
    const back = write(note.back, escaping);
    const marks = tags.map((tag) => ` #${tag.replaceAll('::', '/')}`).join('');
    for (const form of formsOf(note.kind, front, back, marks)) {
      if (readsAs(form, { ...note, tags })) return form;
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
  const answer = back === '' ? '' : `\nA: ${back}`;
  if (kind !== 'reversed') forms.push(`Q: ${asked}${answer}\n\n---`);
  return forms;
}

function readsAs(form: string, { kind, front, back, tags }: MarkdownNote): boolean {
  const [card, another] = findCards(form);
  if (card === undefined || another !== undefined) return false;
  const html = fieldHtml(card.front);
  const clozes = clozeNumbers(html);
  const found = clozes.length > 0 ? 'cloze' : card.kind === 'reversed' ? 'reversed' : 'basic';
  return (
    found === kind &&
    isSameHtml(html, front) &&
    isSameHtml(fieldHtml(card.back), back) &&
    !isFieldEmpty(html) &&
    card.tags.toSorted().join(' ') === [...tags].toSorted().join(' ')
  );
}
