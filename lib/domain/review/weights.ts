/** The 21 parameters of FSRS-6. */
export type Weights = readonly number[];

/** FSRS-6 as published, for everybody who has no weights of their own. */
export const DEFAULT_WEIGHTS: Weights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** The decay that FSRS before version 6 had fixed. */
const OLD_DECAY = 0.5;

/** What FSRS-6 accepts for each parameter, least and most. */
const BOUNDS: readonly (readonly [number, number])[] = [
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [0.001, 100],
  [1, 10],
  [0.001, 4],
  [0.001, 4],
  [0.001, 0.75],
  [0, 4.5],
  [0, 0.8],
  [0.001, 3.5],
  [0.001, 5],
  [0.001, 0.25],
  [0.001, 0.9],
  [0, 4],
  [0, 1],
  [1, 6],
  [0, 2],
  [0, 2],
  [0, 0.8],
  [0.1, 0.8],
];

export type WeightsCheck =
  | { readonly kind: 'valid'; readonly weights: Weights }
  | { readonly kind: 'wrongCount'; readonly count: number }
  /** `index` counts from 0; `least` and `most` are what is accepted there. */
  | {
      readonly kind: 'outOfRange';
      readonly index: number;
      readonly value: number;
      readonly least: number;
      readonly most: number;
    };

/** Checks typed or imported weights (17, 19 or 21 numbers) and gives them back as 21. */
export function validateWeights(given: readonly number[]): WeightsCheck {
  const weights = convertWeights(given);
  if (weights === undefined) return { kind: 'wrongCount', count: given.length };
  for (const [index, [least, most]] of BOUNDS.entries()) {
    const value = weights[index] ?? Number.NaN;
    const fits = value >= least && value <= most;
    if (!fits) return { kind: 'outOfRange', index, value, least, most };
  }
  return { kind: 'valid', weights };
}

/** FSRS-4.5 (17) and FSRS-5 (19) parameters as FSRS-6 ones; undefined for any other count. */
export function convertWeights(given: readonly number[]): Weights | undefined {
  if (given.length === 21) return given;
  if (given.length === 19) return [...given, 0, OLD_DECAY];
  if (given.length !== 17) return undefined;
  const [w4 = 0, w5 = 0, w6 = 0] = given.slice(4, 7);
  const difficulty = [w4 + 2 * w5, Math.log(3 * w5 + 1) / 3, w6 + 0.5];
  return [...given.slice(0, 4), ...difficulty, ...given.slice(7), 0, 0, 0, OLD_DECAY];
}
