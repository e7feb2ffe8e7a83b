/** What a typed number or list is worth; `wrong` says what would be right. */
export type ReadEntry<Value> =
  { readonly kind: 'right'; readonly value: Value } | { readonly kind: 'wrong' };

export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** A whole number in its range. */
export function readNumber(text: string, { min, max }: NumberRange): ReadEntry<number> {
  const value = Number(text.trim().replace(',', '.'));
  const isRight = text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max;
  return isRight ? { kind: 'right', value } : { kind: 'wrong' };
}

const LONGEST_STEP_MINUTES = 24 * 60;
const MOST_STEPS = 8;

/** Whole minutes between spaces or commas: `1 10`. None at all is right too. */
export function readSteps(text: string): ReadEntry<readonly number[]> {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const steps = words.map(Number);
  const areRight = steps.every(
    (step) => Number.isInteger(step) && step >= 1 && step <= LONGEST_STEP_MINUTES,
  );
  return areRight && steps.length <= MOST_STEPS
    ? { kind: 'right', value: steps }
    : { kind: 'wrong' };
}
