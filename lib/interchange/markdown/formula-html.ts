import { textToHtml } from '@/lib/domain/render/html-text';
import type { Formula } from './replace-math';

/** A formula as it stands in a field, where cards set it. */
export function formulaHtml({ tex, isDisplay }: Pick<Formula, 'tex' | 'isDisplay'>): string {
  return formulaText({ tex: textToHtml(tex).replaceAll('<br>', ' '), isDisplay });
}

/** The same as plain text. */
export function formulaText({ tex, isDisplay }: Pick<Formula, 'tex' | 'isDisplay'>): string {
  return isDisplay ? `\\[${tex}\\]` : `\\(${tex}\\)`;
}
