import { FSRSAlgorithm } from 'ts-fsrs';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { Rating } from './rating';
import type { Schedule } from './schedule';
import { DEFAULT_WEIGHTS, type Weights } from './weights';

/**
 * The memory model, FSRS-6: the only importer of ts-fsrs, and only of its formulas. Its scheduler
 * (dates, learning steps, fuzz, intervals) is not used: it counts UTC dates, throws when the clock
 * goes back and exceeds the longest interval. Days here are differences of learner days.
 */
export interface Memory {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
}

const NUMBER_OF: Readonly<Record<Rating, number>> = { again: 1, hard: 2, good: 3, easy: 4 };
const LEAST_STABILITY = 0.001;
const MOST_STABILITY = 36500;

/** What an answer does to memory; `memory` is absent at the first. Negative days count as none. */
export function nextMemory(
  memory: Memory | undefined,
  elapsedDays: number,
  rating: Rating,
  weights: Weights = DEFAULT_WEIGHTS,
): Memory {
  const grade = NUMBER_OF[rating];
  const algorithm = algorithmOf(weights);
  if (memory) return algorithm.next_state(sound(memory), Math.max(0, elapsedDays), grade);
  const first = algorithm.next_state(null, 0, grade);
  // The library floors the first stability at 0.1 day; published weights go lower.
  return { ...first, stability: weights[grade - 1] ?? first.stability };
}

/** Probability of recall `elapsedDays` after an answer that left `stability`. */
export function recallAfter(
  elapsedDays: number,
  stability: number,
  weights: Weights = DEFAULT_WEIGHTS,
): number {
  const { decay, factor } = curve(weights);
  return (1 + (factor * Math.max(0, elapsedDays)) / stability) ** decay;
}

/** Probability that the card is recalled on `day`; 0 for a card never answered. */
export function retrievability(
  schedule: Schedule,
  day: LearnerDay,
  weights: Weights = DEFAULT_WEIGHTS,
): number {
  const memory = memoryOf(schedule, weights);
  return memory === undefined
    ? 0
    : recallAfter(elapsedDaysOf(schedule, day), memory.stability, weights);
}

/** Days until recall falls to `desiredRetention`: not rounded, not limited. */
export function daysUntil(
  desiredRetention: number,
  stability: number,
  weights: Weights = DEFAULT_WEIGHTS,
): number {
  const { decay, factor } = curve(weights);
  return (stability * (desiredRetention ** (1 / decay) - 1)) / factor;
}

/** The memory behind an ease and an interval of the SM-2 family, of which `retention` was expected. */
export function memoryFromSm2(
  ease: number,
  intervalDays: number,
  retention: number,
  weights: Weights = DEFAULT_WEIGHTS,
): Memory {
  const { decay, factor } = curve(weights);
  const days = Math.max(intervalDays, LEAST_STABILITY);
  const stability = (days * factor) / (retention ** (1 / decay) - 1);
  const [w8 = 0, w9 = 0, w10 = 0] = weights.slice(8, 11);
  const growth = Math.exp(w8) * stability ** -w9 * (Math.exp((1 - retention) * w10) - 1);
  return sound({ stability, difficulty: 11 - (ease - 1) / growth });
}

/**
 * The stability under these weights with which recall after `days` is what a curve of another decay
 * (0.1–0.8) says; `stability` itself where no day has to pass.
 */
export function stabilityFromCurve(
  stability: number,
  otherDecay: number,
  days: number,
  weights: Weights = DEFAULT_WEIGHTS,
): number {
  const { decay, factor } = curve(weights);
  if (days <= 0 || -decay === otherDecay) return stability;
  const otherFactor = 0.9 ** (-1 / otherDecay) - 1;
  const odds = (1 + (otherFactor * days) / stability) ** (otherDecay / -decay) - 1;
  return between((factor * days) / odds, LEAST_STABILITY, MOST_STABILITY);
}

/** The card's memory; worked out from its interval where it came without one. Absent while new. */
export function memoryOf(schedule: Schedule, weights: Weights): Memory | undefined {
  const { stability, difficulty, intervalDays } = schedule;
  if (stability !== undefined && difficulty !== undefined) return sound({ stability, difficulty });
  return intervalDays > 0 ? memoryFromSm2(2.5, intervalDays, 0.9, weights) : undefined;
}

/** Learner days since the last answer, never negative; the interval where no answer is known. */
export function elapsedDaysOf(schedule: Schedule, day: LearnerDay): number {
  const { lastDay, intervalDays } = schedule;
  return lastDay === undefined ? intervalDays : Math.max(0, day - lastDay);
}

const algorithms = new WeakMap<Weights, FSRSAlgorithm>();

function algorithmOf(weights: Weights): FSRSAlgorithm {
  const known = algorithms.get(weights);
  if (known) return known;
  const made = new FSRSAlgorithm({ w: [...weights] });
  // Its constructor lifts a w19 of 0 (converted FSRS-5 weights) to 0.01; they are checked already.
  Object.assign(made.parameters.w, weights);
  algorithms.set(weights, made);
  return made;
}

function curve(weights: Weights): { decay: number; factor: number } {
  const decay = -(weights[20] ?? 0.5);
  return { decay, factor: 0.9 ** (1 / decay) - 1 };
}

function sound({ stability, difficulty }: Memory): Memory {
  return {
    stability: between(stability, LEAST_STABILITY, MOST_STABILITY),
    difficulty: between(difficulty, 1, 10),
  };
}

function between(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : least;
}
