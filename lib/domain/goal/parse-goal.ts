import type { Frequency, PartOfDay, Target } from './goal';
import { findAmount } from './parse-amount';
import { takeFrequency, takePartOfDay } from './parse-frequency';
import { takeMinutes } from './parse-time';
import { sentence, take, titleOf } from './sentence';

/** What one line says about a goal; what it does not say has its default. */
export interface ParsedGoal {
  readonly title: string;
  readonly target: Target;
  readonly minutes: number;
  readonly frequency: Frequency;
  readonly partOfDay?: PartOfDay;
  /** Which parts the sentence itself said. */
  readonly said: {
    readonly amount: boolean;
    readonly minutes: boolean;
    readonly frequency: boolean;
  };
}

export const DEFAULT_MINUTES = 10;

/**
 * Reads a goal from one line of English or German: "learn 5 Spanish words in 10 min" is five words,
 * ten minutes, daily (S-002). Any text is a goal; nothing throws.
 */
export function parseGoal(text: string): ParsedGoal {
  const whole = sentence(text);
  const start =
    take(whole, /(?:in|per|pro) (?:a|one|each|einer|eine)? ?(?:session|sitting|sitzung)/iu)?.left ??
    whole;
  const frequency = takeFrequency(start);
  const part = takePartOfDay(frequency?.left ?? start);
  const beforeTime = part?.left ?? frequency?.left ?? start;
  const time = takeMinutes(beforeTime);
  const left = time?.left ?? beforeTime;
  const amount = findAmount(left.rest);
  const isPercent = amount !== undefined && /\d\s*%/.test(left.rest);
  return {
    title: titleOf(left),
    target: {
      type: isPercent ? 'accuracy' : 'completion',
      amount: amount?.amount ?? 1,
      ...(isPercent ? { unit: '%' } : amount?.unit !== undefined && { unit: amount.unit }),
    },
    minutes: Math.max(1, time?.minutes ?? DEFAULT_MINUTES),
    frequency: frequency?.frequency ?? { every: 'day' },
    ...(part && { partOfDay: part.part }),
    said: {
      amount: amount?.isFirm ?? false,
      minutes: time !== undefined,
      frequency: frequency !== undefined || part !== undefined,
    },
  };
}
