import { NUMBER, parseCount } from './number-words';
import { take, type Sentence } from './sentence';

const BEFORE = '(?<![\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';
const LEAD = '(?:(?:in|for|within|under|about|für|innerhalb von|unter|etwa)\\s+)?';
const MORE = '(?:\\s*(?:-|–|to|bis)\\s*\\d+)?';

const SPANS: readonly { readonly pattern: RegExp; readonly minutes: number }[] = [
  { pattern: /half an hour|(?:eine[r]? )?halbe[n]? Stunde/iu, minutes: 30 },
  { pattern: /(?:a )?quarter of an hour|(?:eine[r]? )?Viertelstunde/iu, minutes: 15 },
];

const UNITS: readonly { readonly words: string; readonly minutes: number }[] = [
  { words: 'minutes?|mins?|minuten?|′', minutes: 1 },
  { words: 'hours?|hrs?|stunden?|std|h', minutes: 60 },
  { words: 'seconds?|secs?|sekunden?|sek', minutes: 1 / 60 },
];

/** Takes the minutes out of a sentence: "in 10 min", "half an hour", "60 Sekunden" (rounded up). */
export function takeMinutes(from: Sentence): { minutes: number; left: Sentence } | undefined {
  for (const { pattern, minutes } of SPANS) {
    const hit = take(from, new RegExp(`${BEFORE}${LEAD}(?:${pattern.source})${AFTER}`, 'iu'));
    if (hit) return { minutes, left: hit.left };
  }
  for (const { words, minutes } of UNITS) {
    const source = `${BEFORE}${LEAD}(${NUMBER})${MORE}[\\s-]*(?:${words})${AFTER}\\.?`;
    const hit = take(from, new RegExp(source, 'iu'));
    const count = hit?.match[1];
    if (hit && count) return { minutes: Math.ceil(parseCount(count) * minutes), left: hit.left };
  }
  return undefined;
}
