const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  hundred: 100,
  ein: 1,
  eine: 1,
  einen: 1,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  fünfzehn: 15,
  zwanzig: 20,
  dreißig: 30,
  fünfzig: 50,
  hundert: 100,
  a: 1,
  an: 1,
};

/** A counted word: digits with or without thousands separators, or a number word of either language. */
export const NUMBER = `\\d{1,3}(?:[.,\\u2009']\\d{3})+|\\d+|${Object.keys(WORDS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')}`;

const ARTICLES = new Set(['a', 'an', 'ein', 'eine', 'einen', 'einem', 'einer']);

const LARGEST = 1_000_000;

/** The value of a match of NUMBER, a million at most. */
export function parseCount(word: string): number {
  return Math.min(LARGEST, WORDS[word.toLowerCase()] ?? Number(word.replace(/[.,\u2009']/g, '')));
}

/** "A paragraph" counts one, but says so less firmly than "one paragraph". */
export function isArticle(word: string): boolean {
  return ARTICLES.has(word.toLowerCase());
}
