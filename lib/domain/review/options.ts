import type { Deck, DeckOptions } from '@/lib/domain/deck/deck';
import type { DeckId } from '@/lib/domain/ids';
import type { Settings } from '@/lib/domain/settings';
import type { EasyDays } from './easy-days';
import { DEFAULT_WEIGHTS, validateWeights, type Weights } from './weights';

/** How one deck is learned, with nothing left open. */
export interface ReviewOptions {
  /** 0.7–0.99. */
  readonly desiredRetention: number;
  /** Minutes. */
  readonly learningSteps: readonly number[];
  /** Minutes. */
  readonly relearningSteps: readonly number[];
  readonly maxIntervalDays: number;
  /** Lapses after which a card counts as a leech; 0 is never. */
  readonly leechAfter: number;
  readonly weights: Weights;
  readonly easyDays: EasyDays;
  /** The nearest number; all those that hold for a deck are its `dayLimits`. */
  readonly newPerDay?: number;
}

/** The deck's options, each from the nearest of deck, parents and settings that has a usable one. */
export function resolveDeckOptions(
  deck: Deck | undefined,
  decks: ReadonlyMap<DeckId, Deck>,
  settings: Settings,
): ReviewOptions {
  const chain = lineage(deck, decks).map((one) => one.options);
  const first = <Name extends keyof DeckOptions>(name: Name): DeckOptions[Name] | undefined =>
    chain.find((options) => options[name] !== undefined)?.[name];
  const newPerDay = first('newPerDay');
  return {
    desiredRetention: within(first('desiredRetention'), 0.7, 0.99) ?? settings.desiredRetention,
    learningSteps: usableSteps(first('learningSteps') ?? settings.learningSteps),
    relearningSteps: usableSteps(first('relearningSteps') ?? settings.relearningSteps),
    maxIntervalDays: within(first('maxIntervalDays'), 1, 36500) ?? settings.maxIntervalDays,
    leechAfter: within(first('leechAfter'), 0, 1000) ?? settings.leechAfter,
    weights: usableWeights(first('fsrsWeights')),
    easyDays: {
      weekdays: first('easyWeekdays') ?? settings.easyWeekdays,
      // A holiday is one for every deck.
      dates: [...settings.easyDates, ...chain.flatMap(({ easyDates = [] }) => easyDates)],
    },
    ...(newPerDay !== undefined && { newPerDay }),
  };
}

/** An option that Settings know nothing of, from the nearest of deck and parents that has it. */
export function nearestOption<Name extends keyof DeckOptions>(
  deck: Deck,
  decks: ReadonlyMap<DeckId, Deck>,
  name: Name,
): DeckOptions[Name] | undefined {
  return lineage(deck, decks).find(({ options }) => options[name])?.options[name];
}

/** The deck, its parent, and so on; ends at a missing deck and at a circle. */
export function lineage(deck: Deck | undefined, decks: ReadonlyMap<DeckId, Deck>): Deck[] {
  const found: Deck[] = [];
  let next = deck;
  while (next !== undefined && !found.includes(next)) {
    found.push(next);
    next = next.parentId === undefined ? undefined : decks.get(next.parentId);
  }
  return found;
}

function within(value: number | undefined, least: number, most: number): number | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return Math.min(Math.max(value, least), most);
}

function usableSteps(steps: readonly number[]): readonly number[] {
  return steps.filter((minutes) => Number.isFinite(minutes) && minutes > 0);
}

function usableWeights(weights: readonly number[] | undefined): Weights {
  if (weights === undefined) return DEFAULT_WEIGHTS;
  const checked = validateWeights(weights);
  return checked.kind === 'valid' ? checked.weights : DEFAULT_WEIGHTS;
}
