import { parseClozes, type ClozePart } from './parse-clozes';

/** The text with every cloze replaced by what it hides. */
export function stripClozes(text: string): string {
  return parseClozes(text).map(hiddenText).join('');
}

/** What a piece says once nothing is hidden. */
export function hiddenText(part: ClozePart): string {
  return typeof part === 'string' ? part : part.parts.map(hiddenText).join('');
}
