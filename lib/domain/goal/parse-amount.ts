import { isArticle, NUMBER, parseCount } from './number-words';
import { KNOWN_UNITS } from './units';

/** How much, of what. `isFirm` is false where only an article ("a video") says one. */
export interface Amount {
  readonly amount: number;
  readonly unit?: string;
  readonly isFirm: boolean;
}

const STOP = new Set(
  `of on in at for from with without about to into by and or then before after during per using that
  von vom auf im in am an bei für aus mit ohne über zu zum zur und oder dann vor nach während der die das den
  lernen lesen schreiben machen lösen üben wiederholen today every`.split(/\s+/),
);

const FARTHEST = 4;

/** The first amount in what is left of a sentence, with the noun it counts. */
export function findAmount(rest: string): Amount | undefined {
  const pattern = new RegExp(`(?<![\\p{L}\\d.,])(${NUMBER})(?![\\p{L}\\d])`, 'giu');
  const found = [...rest.matchAll(pattern)].map((match) => amountAt(match, rest));
  return found.find((one) => one.isFirm) ?? found[0];
}

function amountAt(match: RegExpExecArray, rest: string): Amount {
  const word = match[1] ?? '1';
  const amount = Math.max(1, parseCount(word));
  const unit = unitIn(rest.slice(match.index + word.length), isArticle(word));
  const isFirm = !isArticle(word) || (unit !== undefined && KNOWN_UNITS.has(unit.toLowerCase()));
  return { amount, ...(unit !== undefined && { unit }), isFirm };
}

function unitIn(after: string, isAfterArticle: boolean): string | undefined {
  const words = wordsBeforeStop(after);
  const known = words.find((word) => KNOWN_UNITS.has(word.toLowerCase()));
  if (known !== undefined || isAfterArticle) return known;
  const noun = words.find((word) => /^\p{Lu}\p{Ll}/u.test(word) && word === words[0]);
  return words.findLast((word) => word.endsWith('s')) ?? noun ?? words.at(-1);
}

function wordsBeforeStop(after: string): string[] {
  const clause = after.replace(/^[\s-]+/u, '').split(/[,;.:!?()]|\s{2,}/u)[0] ?? '';
  const words = clause.split(' ').filter((word) => /\p{L}/u.test(word));
  const stop = words.findIndex((word) => STOP.has(word.toLowerCase()));
  return words.slice(0, Math.min(FARTHEST, stop === -1 ? words.length : stop));
}
