import { MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs } from '@/lib/domain/time/instant';
import { fuzzFactor } from './fuzz';
import { daysUntil, nextMemory, recallAfter, type Memory } from './scheduler';
import type { Weights } from './weights';

/** How far ahead minutes are estimated. */
export const COST_DAYS = 90;
/** New cards followed one by one; of more, each stands for several. */
const MOST_NEW = 120;

/** A learned card as an estimate sees it. */
export interface CostCard extends Memory {
  /** Days since its last answer. */
  readonly elapsedDays: number;
  /** Days until it falls due; 0 where it is due. */
  readonly dueInDays: number;
}

/** What is known of a deck and of the person who learns it. */
export interface CostSample {
  /** Some of the learned cards. */
  readonly cards: readonly CostCard[];
  readonly learnedCount: number;
  readonly newCount: number;
  readonly answerMs: DurationMs;
}

export interface CostWish {
  readonly desiredRetention: number;
  readonly newPerDay: number;
  readonly maxIntervalDays: number;
  readonly weights: Weights;
}

/**
 * Minutes a day that a deck takes over the next 90 days if everything is answered on its day. Each
 * card is followed through its answers: recalled with the probability that the forgetting curve gives
 * on that day, otherwise asked once more and remembered worse. After the workload simulation of FSRS
 * (open-spaced-repetition/fsrs-rs, `simulation.rs`), with chance drawn from a card's place, so that
 * the same deck gives the same minutes.
 */
export function minutesADay(sample: CostSample, wish: CostWish): number {
  const { cards, learnedCount, newCount, answerMs } = sample;
  let answers = 0;
  const share = learnedCount / Math.max(1, cards.length);
  for (const [place, card] of cards.entries()) {
    answers += share * follow(card, card.dueInDays, `${place}`, wish);
  }
  const begun = Math.min(newCount, Math.floor(wish.newPerDay * COST_DAYS));
  const followed = Math.min(begun, MOST_NEW);
  const first = nextMemory(undefined, 0, 'good', wish.weights);
  for (let place = 0; place < followed; place++) {
    const day = Math.floor((place * begun) / followed / wish.newPerDay);
    const dueIn = day + intervalOf(first, wish);
    const card = { ...first, elapsedDays: intervalOf(first, wish) - dueIn, dueInDays: dueIn };
    answers += (begun / followed) * (1 + follow(card, dueIn, `new ${place}`, wish));
  }
  return (answers * answerMs) / MINUTE / COST_DAYS;
}

/** Answers that one card takes from the day on which it is due. */
function follow(card: CostCard, dueInDays: number, name: string, wish: CostWish): number {
  let memory: Memory = card;
  let day = dueInDays;
  let last = -card.elapsedDays;
  let answers = 0;
  for (let turn = 0; day < COST_DAYS; turn++) {
    const elapsed = day - last;
    const isRecalled =
      fuzzFactor(name, turn) < recallAfter(elapsed, memory.stability, wish.weights);
    memory = nextMemory(memory, elapsed, isRecalled ? 'good' : 'again', wish.weights);
    answers += isRecalled ? 1 : 2;
    last = day;
    day += intervalOf(memory, wish);
  }
  return answers;
}

function intervalOf({ stability }: Memory, wish: CostWish): number {
  const days = Math.round(daysUntil(wish.desiredRetention, stability, wish.weights));
  return Math.min(Math.max(1, days), wish.maxIntervalDays);
}
