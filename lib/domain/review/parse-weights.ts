import { validateWeights, type WeightsCheck } from './weights';

export type ParsedWeights =
  | WeightsCheck
  /** Nothing was written: the published weights, or those of a parent. */
  | { readonly kind: 'none' }
  | { readonly kind: 'noNumber'; readonly word: string };

/** Reads pasted weights: numbers with commas, spaces or lines between them, in brackets or not. */
export function parseWeights(text: string): ParsedWeights {
  const words = text.split(/[\s,;[\](){}]+/).filter((word) => word !== '');
  if (words.length === 0) return { kind: 'none' };
  const wrong = words.find((word) => !Number.isFinite(Number(word)));
  return wrong === undefined
    ? validateWeights(words.map(Number))
    : { kind: 'noNumber', word: wrong };
}

/** Weights as text that `parseWeights` reads. */
export function formatWeights(weights: readonly number[]): string {
  return weights.map((one) => Number(one.toFixed(4))).join(', ');
}
