/**
 * Whether a typed answer means one of the accepted ones: case, accents, punctuation and spaces do
 * not count. Where an answer is nothing but punctuation (`&&`), exactly that is wanted.
 */
export function isAnswerRight(given: string, accepted: readonly string[]): boolean {
  const typed = essence(given);
  return accepted.some((answer) => {
    const wanted = essence(answer);
    return wanted === '' ? given.trim() === answer.trim() : typed === wanted;
  });
}

function essence(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
