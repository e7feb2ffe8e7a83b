/** How much of an interval may move, by stretch: from, to (days), share. */
const STRETCHES = [
  [2.5, 7, 0.15],
  [7, 20, 0.1],
  [20, Infinity, 0.05],
] as const;

/** Whole days that an interval may become; both ends included. */
export interface FuzzRange {
  readonly least: number;
  readonly most: number;
}

/** The days around `interval` that spread cards learned together, within `least` and `most`. */
export function fuzzRange(interval: number, least: number, most: number): FuzzRange {
  const within = (days: number) => Math.min(Math.max(days, Math.min(least, most)), most);
  const middle = within(interval);
  const delta = deltaOf(middle);
  return { least: within(Math.round(middle - delta)), most: within(Math.round(middle + delta)) };
}

/** The day within the range that `factor` (0 to below 1) picks. */
export function fuzzedDays(interval: number, factor: number, least: number, most: number): number {
  const range = fuzzRange(interval, least, most);
  return Math.floor(range.least + factor * (1 + range.most - range.least));
}

/**
 * The least interval after a recall: longer than the one before where the new one is, the one
 * before where the spread reaches it, otherwise free (0).
 */
export function leastAfterRecall(interval: number, previous: number, most: number): number {
  if (Math.round(interval) > previous) return previous + 1;
  return fuzzRange(interval, 0, most).most >= previous ? previous : 0;
}

/** A number from 0 to below 1 that depends on the card and its number of answers alone. */
export function fuzzFactor(cardId: string, reps: number): number {
  let hash = 0x811c9dc5;
  for (const char of `${cardId}#${reps}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  // FNV-1a leaves neighbours close; this final mixing (MurmurHash3) spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

function deltaOf(interval: number): number {
  if (interval < 2.5) return 0;
  return STRETCHES.reduce(
    (sum, [from, to, share]) => sum + share * Math.max(0, Math.min(interval, to) - from),
    1,
  );
}
