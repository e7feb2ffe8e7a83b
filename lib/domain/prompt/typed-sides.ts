import { escapeHtml } from '@/lib/domain/render/html-text';
import { SPEECH } from './plain-answer';

interface Sides {
  readonly front: string;
  readonly back: string;
}

/**
 * A card's sides with a place to type its answer, named by `label`, and the answer as what it is compared
 * with (`withLiveParts` writes the same elements where an author asks for it). The sentence of a filled
 * blank stays.
 */
export function typedSides({ front, back }: Sides, answer: string, label: string): Sides {
  const named = `class="typed" data-typed="${escapeHtml(label)}"`;
  const typed = `<code ${named}>${escapeHtml(answer)}</code>`;
  const isSentence = back.includes('class="cloze"');
  return {
    front: `${front}<span ${named}></span>`,
    back: isSentence ? `${back}<div>${typed}</div>` : typed + (back.match(SPEECH) ?? []).join(''),
  };
}
