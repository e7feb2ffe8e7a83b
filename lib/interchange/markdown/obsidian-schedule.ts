import { DAY, SECOND } from '@/lib/domain/time/duration';
import { learnedElsewhere, wholeNumber } from '@/lib/interchange/learned-elsewhere';
import type { LearnedElsewhere } from '@/lib/interchange/model';

/** Days are those of the calendar, in every time zone. */
const START = { createdAt: 0, zoneOffset: 0 };
/** What the plugin writes for a card beside a scheduled one that was never asked. */
const NEVER_ASKED = '2000-01-01';

/**
 * What `<!--SR:…-->` says about the cards of a note, which `ordinals` names in the order of the marks:
 * `!2023-09-02,4,270` (due, days, ease in per cent) or
 * `!fsrs,due,days,stability,difficulty,state,reps,lapses,steps,last review`.
 * Absent where a card is new or its mark cannot be read.
 */
export function parseSchedules(
  marks: string,
  ordinals: readonly number[],
): readonly (LearnedElsewhere | undefined)[] {
  return marks
    .split('!')
    .slice(1, ordinals.length + 1)
    .map((mark, at) => {
      const ordinal = ordinals[at] ?? 0;
      const parts = mark.split(',').map((part) => part.trim());
      return parts[0] === 'fsrs' ? parseFsrs(parts, ordinal) : parseSm2(parts, ordinal);
    });
}

function parseSm2(parts: readonly string[], ordinal: number): LearnedElsewhere | undefined {
  const [date = '', days, ease] = parts;
  const due = dayOf(date);
  if (due === undefined || date === NEVER_ASKED) return undefined;
  return learnedElsewhere({
    ordinal,
    due,
    intervalDays: wholeNumber(days, 1),
    ease: wholeNumber(ease, 250) / 100,
    reps: 1,
    lapses: 0,
    start: START,
  });
}

function parseFsrs(parts: readonly string[], ordinal: number): LearnedElsewhere | undefined {
  const [, dueAt = '', days, stability, difficulty, state, reps, lapses, , last = ''] = parts;
  const [due, lastAt] = [Date.parse(dueAt), Date.parse(last)];
  const memory = { stability: Number(stability), difficulty: Number(difficulty) };
  const isLearned = memory.stability > 0 && memory.stability < 1e6 && memory.difficulty >= 1;
  if (!isLearned || memory.difficulty > 10 || Number.isNaN(due + lastAt) || state === '0') {
    return undefined;
  }
  const isLearning = state === '1' || state === '3';
  return learnedElsewhere({
    ordinal,
    due: isLearning ? due / SECOND : Math.floor(due / DAY),
    intervalDays: wholeNumber(days, 1),
    ease: 2.5,
    reps: wholeNumber(reps, 1),
    lapses: wholeNumber(lapses),
    isLearning,
    start: START,
    memory: { ...memory, lastReviewedAt: lastAt / SECOND },
  });
}

/** Days since 1970 of `2023-09-02`. */
function dayOf(date: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? undefined : Math.floor(time / DAY);
}
