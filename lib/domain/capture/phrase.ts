/** Longer selections are cut: a card asks one thing. */
const LONGEST = 600;

/** Soft hyphens, zero-width characters and directional marks that pages scatter through their text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The selection as a person meant it: one line, no invisible characters, at most 600 characters. */
export function cleanPhrase(selected: string): string {
  const line = cleanText(selected).trim();
  return Array.from(line).slice(0, LONGEST).join('').trim();
}

/** Page text in one line. Joiners inside a word stay, since scripts such as Persian need them. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, (mark) => (mark === '\u200c' || mark === '\u200d' ? mark : ''))
    .replace(/\s+/g, ' ');
}

/** What two savings of one phrase have in common: no case, no quotes or punctuation around it. */
export function phraseKey(phrase: string): string {
  return cleanPhrase(phrase)
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/^[\p{P}\p{S}\s]+(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])[\p{P}\s]+$/gu, '');
}
