import { readTextFile } from '@/lib/interchange/read-text-file';
import type { TextChoices } from '@/lib/interchange/text/read-text';

const bytes = (text: string) => new TextEncoder().encode(text);

/** What a file of this text holds, or how it is refused. */
export function readFileText(text: string, name?: string, choices: TextChoices = {}) {
  return readTextFile({ bytes: bytes(text), name }, choices);
}

/** The cards of a file that must have some and be no table. */
export function cardsOf(text: string, name?: string) {
  const read = readFileText(text, name);
  if ('kind' in read) throw new Error(`refused: ${read.code}`);
  if (!('preview' in read) || read.preview.kind !== 'cards') throw new Error('no cards');
  return { ...read, preview: read.preview };
}
