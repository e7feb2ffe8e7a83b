import { MINUTE } from '@/lib/domain/time/duration';
import type { DurationMs } from '@/lib/domain/time/instant';
import { minutesADay, type CostCard, type CostWish } from './retention-cost';
import { daysUntil, memoryFromSm2, nextMemory, recallAfter, type Memory } from './scheduler';

/** Learned cards that are alike. */
export interface LearnedGroup {
  /** From today; negative where they have been due for so long. */
  readonly dueInDays: number;
  readonly intervalDays: number;
  readonly cards: number;
}

/** What is to be learned, and how fast somebody is. */
export interface CatchUpLoad {
  readonly learned: readonly LearnedGroup[];
  readonly newCards: number;
  /** What everything else asks for, by days from today; the first is all that is due now. */
  readonly otherMs: readonly DurationMs[];
  readonly answerMs: DurationMs;
}

export interface CatchUpWish extends CostWish {
  readonly minutesPerDay: number;
}

export interface CatchUp {
  /** What the cards take over the next 90 days where each is answered on its day. */
  readonly minutesADay: number;
  /** Whether any of the cards, not of everything else, is due now. */
  readonly hasDue: boolean;
  /**
   * Days of so many minutes, today among them, after which no day ends with more left than the next
   * one takes; 0 where nothing is due. Absent: not within a year.
   */
  readonly levelInDays?: number;
  /** Days until the last new card was seen; absent where there is none, or not within a year. */
  readonly lastNewInDays?: number;
}

const YEAR = 365;
const SAMPLE = 400;
/** Anki's first ease: of most cards nothing else is known. */
const EASE = 2.5;

/** Cards that wait for the same day, as one: their mean. */
interface Heap extends Memory {
  readonly cards: number;
  /** Day of the last answer. */
  readonly last: number;
}

type Heaps = Map<number, Heap>;

/**
 * How long so many minutes a day take until what is due is done, day by day: what everything else asks
 * for, then reviews, then new cards in what is left. Answers are their expectation, so that the same
 * cards give the same days: of each heap the recalled part goes on and the missed part is asked again.
 */
export function catchUp(load: CatchUpLoad, wish: CatchUpWish): CatchUp {
  const { learned, newCards } = load;
  const hasDue = learned.some(({ dueInDays }) => dueInDays <= 0);
  const days = followDays(load, wish);
  const isNothingDue = !hasDue && (load.otherMs[0] ?? 0) === 0;
  return {
    minutesADay: minutesADay(costSample(load), wish),
    hasDue,
    ...levelOf(days.leftMs, wish.minutesPerDay * MINUTE, isNothingDue),
    ...(newCards > 0 && days.lastNew !== undefined && { lastNewInDays: days.lastNew + 1 }),
  };
}

function levelOf(leftMs: readonly DurationMs[], dayMs: DurationMs, isNothingDue: boolean) {
  const isDone = (ms: DurationMs) => ms < 1;
  const lastOver = leftMs.findLastIndex((ms) => ms > dayMs || (dayMs === 0 && !isDone(ms)));
  const done = leftMs.findIndex((ms, day) => day > lastOver && isDone(ms));
  if (done < 0) return {};
  return { levelInDays: isNothingDue && done === 0 ? 0 : done + 1 };
}

/** What is left over at the end of each day of a year. */
function followDays(load: CatchUpLoad, wish: CatchUpWish) {
  const { otherMs, answerMs } = load;
  const coming = Array.from({ length: YEAR }, (): Heaps => new Map());
  for (const group of load.learned) lay(coming, Math.max(0, group.dueInDays), heapOf(group, wish));
  const waiting: Heaps = new Map();
  const leftMs: DurationMs[] = [];
  let otherLeft = 0;
  let newLeft = load.newCards;
  let lastNew: number | undefined;
  for (let day = 0; day < YEAR; day++) {
    for (const [kind, heap] of coming[day] ?? []) merge(waiting, kind, heap);
    otherLeft += otherMs[day] ?? 0;
    let budget = wish.minutesPerDay * MINUTE;
    const others = Math.min(otherLeft, budget);
    otherLeft -= others;
    budget -= others;
    for (const [kind, heap] of [...waiting].toSorted(([a], [b]) => a - b)) {
      const spent = answerHeap({ heap, day, budget, answerMs, wish, coming });
      budget -= spent.ms;
      if (spent.left < 0.01) waiting.delete(kind);
      else waiting.set(kind, { ...heap, cards: spent.left });
    }
    const isClear = waiting.size === 0 && otherLeft < 1;
    if (isClear && newLeft > 0) {
      const begun = Math.min(newLeft, wish.newPerDay, Math.floor(budget / answerMs));
      newLeft -= begun;
      if (newLeft === 0) lastNew = day;
      const first = nextMemory(undefined, 0, 'good', wish.weights);
      if (begun > 0)
        lay(coming, day + intervalOf(first, wish), { ...first, cards: begun, last: day });
    }
    const reviewsLeft = [...waiting.values()].reduce((sum, { cards }) => sum + cards, 0);
    leftMs.push(otherLeft + reviewsLeft * answerMs);
  }
  return { leftMs, lastNew };
}

interface Answering {
  readonly heap: Heap;
  readonly day: number;
  readonly budget: DurationMs;
  readonly answerMs: DurationMs;
  readonly wish: CatchUpWish;
  readonly coming: Heaps[];
}

/** Answers as much of a heap as there is time for; a miss is asked once more. */
function answerHeap({ heap, day, budget, answerMs, wish, coming }: Answering) {
  const elapsed = day - heap.last;
  const recalled = recallAfter(elapsed, heap.stability, wish.weights);
  const cost = answerMs * (2 - recalled);
  const answered = Math.min(heap.cards, Math.max(0, budget) / cost);
  for (const [rating, share] of [
    ['good', recalled],
    ['again', 1 - recalled],
  ] as const) {
    const cards = answered * share;
    if (cards < 0.01) continue;
    const memory = nextMemory(heap, elapsed, rating, wish.weights);
    lay(coming, day + intervalOf(memory, wish), { ...memory, cards, last: day });
  }
  return { ms: answered * cost, left: heap.cards - answered };
}

/** Heaps of a day are kept apart by how long they last, in steps of the square root of two. */
function lay(coming: readonly Heaps[], day: number, heap: Heap): void {
  const heaps = coming[day];
  if (heaps) merge(heaps, Math.round(Math.log2(Math.max(heap.stability, 0.1)) * 2), heap);
}

function merge(heaps: Heaps, kind: number, heap: Heap): void {
  const known = heaps.get(kind);
  if (known === undefined) return void heaps.set(kind, heap);
  const cards = known.cards + heap.cards;
  const mean = (name: 'stability' | 'difficulty' | 'last') =>
    (known[name] * known.cards + heap[name] * heap.cards) / cards;
  heaps.set(kind, {
    cards,
    stability: mean('stability'),
    difficulty: mean('difficulty'),
    last: mean('last'),
  });
}

function heapOf({ dueInDays, intervalDays, cards }: LearnedGroup, { weights }: CostWish): Heap {
  const memory = memoryFromSm2(EASE, Math.max(1, intervalDays), 0.9, weights);
  return { ...memory, cards, last: dueInDays - intervalDays };
}

function intervalOf({ stability }: Memory, wish: CostWish): number {
  const days = Math.round(daysUntil(wish.desiredRetention, stability, wish.weights));
  return Math.min(Math.max(1, days), wish.maxIntervalDays);
}

/** As many of the cards as an estimate needs, spread evenly over all groups. */
function costSample({ learned, newCards, answerMs }: CatchUpLoad) {
  const learnedCount = learned.reduce((sum, { cards }) => sum + cards, 0);
  const step = Math.max(1, learnedCount / SAMPLE);
  const cards: CostCard[] = [];
  let passed = 0;
  for (const group of learned) {
    passed += group.cards;
    while (cards.length * step < passed && cards.length < SAMPLE) cards.push(costCard(group));
  }
  return { cards, learnedCount, newCount: newCards, answerMs };
}

function costCard({ dueInDays, intervalDays }: LearnedGroup): CostCard {
  return {
    ...memoryFromSm2(EASE, Math.max(1, intervalDays), 0.9),
    elapsedDays: intervalDays - dueInDays,
    dueInDays: Math.max(0, dueInDays),
  };
}
