import { escapeHtml } from '@/lib/domain/render/html-text';
import { renderNote, type RenderInput } from '@/lib/domain/render/render-note';
import { troubleWords } from '@/lib/i18n/trouble-words';

/** Both sides of a card as HTML; what is wrong with its template is said below the question. */
export function renderSides(input: RenderInput): { readonly front: string; readonly back: string } {
  const { front, back, trouble } = renderNote(input);
  if (trouble === undefined) return { front, back };
  const sentence = `<p class="trouble">${escapeHtml(troubleWords(trouble))}</p>`;
  return { front: front + sentence, back };
}
