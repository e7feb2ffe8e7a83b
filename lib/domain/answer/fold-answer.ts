/** What a typed answer may have otherwise than the right one. */
export interface AnswerRules {
  readonly forgivesCase: boolean;
  readonly forgivesAccents: boolean;
  readonly forgivesPunctuation: boolean;
}

/** Only words count. */
export const FORGIVING: AnswerRules = {
  forgivesCase: true,
  forgivesAccents: true,
  forgivesPunctuation: true,
};

/**
 * What counts of an answer under these rules: equal texts are the same answer. Space around it and
 * between its words never counts. Where it is nothing but punctuation (`&&`), that counts.
 */
export function foldAnswer(text: string, rules: AnswerRules): string {
  const letters = foldLetters(text, rules).replace(/\s+/g, ' ').trim();
  if (!rules.forgivesPunctuation) return letters;
  const words = letters
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  return words === '' ? letters : words;
}

/** A text, or one character of it, with the letters that count as one made one. */
export function foldLetters(text: string, rules: AnswerRules): string {
  const straight = text.replace(/[’`]/g, "'");
  const plain = rules.forgivesAccents ? withoutAccents(straight) : straight.normalize('NFKC');
  return rules.forgivesCase ? plain.toLowerCase() : plain;
}

/** `ß` and joined letters among them. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ẞ', 'SS')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'AE')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O');
}
