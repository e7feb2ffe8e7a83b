import { htmlToText } from './html-text';

/** How long a text is, which decides how large it stands. */
export type TextSize = 'word' | 'phrase' | 'sentence' | 'text';

/** The size class of a side by its visible characters: up to 24, 80, 240, or longer. */
export function textSizeOf(html: string): TextSize {
  const length = Array.from(htmlToText(html)).length;
  if (length <= 24) return 'word';
  if (length <= 80) return 'phrase';
  return length <= 240 ? 'sentence' : 'text';
}
