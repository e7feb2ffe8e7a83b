import type { Schedule } from '@/lib/domain/review/schedule';
import type { DurationMs } from '@/lib/domain/time/instant';

/** How a card is asked, the easiest first. */
export type PromptForm = 'choices' | 'recall' | 'type';

/**
 * What a deck wants: cards as they are written; new and weak ones with choices; or that, and strong ones
 * to be typed.
 */
export const PROMPT_WISHES = ['written', 'choices', 'both'] as const;
export type PromptWish = (typeof PROMPT_WISHES)[number];

/** How firmly a card is known. */
export type Firmness = 'new' | 'weak' | 'steady' | 'strong';

/** Days of stability beyond which a card is strong. */
const STRONG_AFTER = 21;
/** FSRS difficulty, 1–10, from which on a card is hard. */
const HARD_FROM = 7;
/** An answer that took this many times the usual was a hard one. */
const SLOW = 2;

/**
 * How firmly a card is known: by its memory, and by how long its last answers took beside what a card
 * usually takes.
 */
export function firmnessOf(
  { phase, stability = 0, difficulty = 0 }: Schedule,
  lastMs: readonly DurationMs[],
  usualMs: DurationMs,
): Firmness {
  if (phase === 'new') return 'new';
  if (phase !== 'review') return 'weak';
  if (stability > STRONG_AFTER) return 'strong';
  const isSlow = middleOf(lastMs) > usualMs * SLOW;
  return difficulty >= HARD_FROM || isSlow ? 'weak' : 'steady';
}

/**
 * The form that suits a card whose answer is a few plain words. One to be asked with choices is asked by
 * recall where there are too few.
 */
export function promptForm(wish: PromptWish, firmness: Firmness): PromptForm {
  if (wish !== 'choices' && wish !== 'both') return 'recall';
  if (firmness === 'new' || firmness === 'weak') return 'choices';
  return firmness === 'strong' && wish === 'both' ? 'type' : 'recall';
}

/** 0 where there is none. */
function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
