import type { Frequency, PartOfDay } from './goal';
import { NUMBER, parseCount } from './number-words';
import { take, type Sentence } from './sentence';

const BEFORE = '(?<![\\p{L}\\d])';
const AFTER = '(?![\\p{L}\\d])';
const EACH = '(?:a|per|each|every|the|in the|pro|die|in der|jede|im|den|/)';
const TIMES = `(?:(${NUMBER})[\\s-]*(?:x|times|days|mal|tage)|(once|twice|thrice|einmal|zweimal|dreimal|viermal|fünfmal))`;
const ADVERBS: Readonly<Record<string, number>> = {
  once: 1,
  twice: 2,
  thrice: 3,
  einmal: 1,
  zweimal: 2,
  dreimal: 3,
  viermal: 4,
  fünfmal: 5,
};

const WEEKDAYS = [
  'mondays?|montags?',
  'tuesdays?|dienstags?',
  'wednesdays?|mittwochs?',
  'thursdays?|donnerstags?',
  'fridays?|freitags?',
  'saturdays?|samstags?|sonnabends?',
  'sundays?|sonntags?',
] as const;
const ANY_WEEKDAY = WEEKDAYS.join('|');
const AND = '(?:\\s*,\\s*|\\s+(?:and|und|&)\\s+)';

const WORKDAYS = [1, 2, 3, 4, 5];
const FIXED: readonly { readonly words: string; readonly frequency: Frequency }[] = [
  {
    words:
      '(?:every |on )?weekdays?|every workday|on workdays|werktags|an wochentagen|unter der woche',
    frequency: { every: 'weekday', on: WORKDAYS },
  },
  {
    words: '(?:on |every |at the )?weekends?|am wochenende|wochenends',
    frequency: { every: 'weekday', on: [6, 7] },
  },
  {
    words: '(?:per|a|each|every|pro|jede|die|in der) (?:week|woche)|weekly|wöchentlich',
    frequency: { every: 'week', times: 1 },
  },
  {
    words: '(?:per|a|each|every|pro|jeden|im) (?:month|monat)|monthly|monatlich',
    frequency: { every: 'month', times: 1 },
  },
  {
    words: '(?:every|each|a|per|pro|jeden|am) (?:day|tag)|daily|today|täglich|heute',
    frequency: { every: 'day' },
  },
];

const PARTS: readonly { readonly words: string; readonly part: PartOfDay }[] = [
  {
    words:
      '(?:every|each|in the|jeden|am|before|vor der) (?:morning|morgen|work|deep work|arbeit|breakfast|frühstück)|mornings|morgens|vormittags',
    part: 'morning',
  },
  {
    words:
      '(?:at |after |before |over |at the |nach dem |vor dem |in der )?(?:lunchtime|lunch|noon|midday|mittagessen|mittagspause)|mittags|am mittag',
    part: 'midday',
  },
  {
    words:
      '(?:every|each|in the|jeden|am|before|vor dem) (?:evening|abend|bed|sleep|schlafen|schlafengehen)|evenings|at night|tonight|abends',
    part: 'evening',
  },
];

/** Takes "daily", "3 days a week", "on Sundays", "einmal im Monat" out of a sentence. */
export function takeFrequency(
  from: Sentence,
): { frequency: Frequency; left: Sentence } | undefined {
  return takeTimes(from) ?? takeWeekdays(from) ?? takeFixed(from);
}

/** Takes "every morning", "mittags", "before bed" out of a sentence. */
export function takePartOfDay(from: Sentence): { part: PartOfDay; left: Sentence } | undefined {
  for (const { words, part } of PARTS) {
    const hit = take(from, wholeWords(words));
    if (hit) return { part, left: hit.left };
  }
  return undefined;
}

function takeTimes(from: Sentence) {
  const hit = take(from, wholeWords(`${TIMES}\\s*${EACH}\\s*(week|woche|month|monat|day|tag)`));
  if (!hit) return undefined;
  const [, digits, adverb, period] = hit.match;
  const times = digits ? parseCount(digits) : (ADVERBS[adverb?.toLowerCase() ?? ''] ?? 1);
  return { frequency: frequencyOf(times, period?.toLowerCase() ?? 'week'), left: hit.left };
}

function frequencyOf(times: number, period: string): Frequency {
  if (period.startsWith('d') || period.startsWith('t')) return { every: 'day' };
  if (period.startsWith('m')) return { every: 'month', times };
  return times >= 7 ? { every: 'day' } : { every: 'week', times };
}

function takeWeekdays(from: Sentence) {
  const hit = take(
    from,
    wholeWords(
      `(?:(?:every|each|on|jeden|am|an)\\s+)?(?:${ANY_WEEKDAY})(?:${AND}(?:${ANY_WEEKDAY}))*`,
    ),
  );
  if (!hit) return undefined;
  const on = WEEKDAYS.flatMap((names, i) => (wholeWords(names).test(hit.match[0]) ? [i + 1] : []));
  return { frequency: { every: 'weekday', on } as const, left: hit.left };
}

function takeFixed(from: Sentence) {
  for (const { words, frequency } of FIXED) {
    const hit = take(from, wholeWords(words));
    if (hit) return { frequency, left: hit.left };
  }
  return undefined;
}

function wholeWords(source: string): RegExp {
  return new RegExp(`${BEFORE}(?:${source})${AFTER}`, 'iu');
}
