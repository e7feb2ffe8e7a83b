import { RATINGS } from '@/lib/domain/review/rating';
import type { LiveEntry } from '@/lib/domain/review/live-entries';
import { NEW_SCHEDULE, type Schedule } from '@/lib/domain/review/schedule';
import { SECOND } from '@/lib/domain/time/duration';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { Cell } from '@/lib/interchange/sqlite/write-database';
import type { FreeIds } from './free-ids';

/** Anki's numbers for the type of a log line. */
const TYPE = { learning: 0, review: 1, relearning: 2, filtered: 3, manual: 4 } as const;
/** Tells a date that was set from a card that started again, which has 0. */
const ANY_FACTOR = 2500;

/**
 * A card's history as rows of `revlog`, one for each answer, reset and set date. State that came from
 * elsewhere without an answer has no line: the card itself says it.
 */
export function logRows(
  cardId: number,
  entries: readonly LiveEntry[],
  freeId: FreeIds,
): readonly (readonly Cell[])[] {
  let before = NEW_SCHEDULE;
  let lastInterval = 0;
  return entries.flatMap((entry) => {
    const { after } = entry;
    const interval = intervalOf(after, entry.at);
    const row =
      entry.type === 'import'
        ? []
        : [
            [
              freeId(lineIdOf(entry)),
              cardId,
              -1,
              ...answered(entry, before, interval, lastInterval),
            ],
          ];
    before = after;
    lastInterval = interval;
    return row;
  });
}

/** ease, ivl, lastIvl, factor, time, type. */
function answered(
  entry: Exclude<LiveEntry, { type: 'import' }>,
  before: Schedule,
  interval: number,
  last: number,
): readonly number[] {
  const factor = factorOf(entry.after);
  if (entry.type === 'reset') return [0, 0, last, 0, 0, TYPE.manual];
  if (entry.type === 'reschedule') return [0, interval, last, factor || ANY_FACTOR, 0, TYPE.manual];
  const ease = RATINGS.indexOf(entry.rating) + 1;
  const took = Math.round(entry.tookMs);
  const isPractice = entry.after.reps === before.reps && before.phase !== 'new';
  if (isPractice) return [ease, interval, last, 0, took, TYPE.filtered];
  return [ease, interval, last, factor, took, typeOf(before)];
}

function typeOf({ phase }: Schedule): number {
  if (phase === 'review') return TYPE.review;
  return phase === 'relearning' ? TYPE.relearning : TYPE.learning;
}

/** Days, or seconds where negative. */
function intervalOf({ intervalDays, dueAt = 0 }: Schedule, at: EpochMs): number {
  if (intervalDays > 0) return intervalDays;
  return 0 - Math.max(0, Math.round((dueAt - at) / SECOND));
}

/** Anki keeps the difficulty of FSRS where ease stood: 100 for 1 to 1100 for 10. */
function factorOf({ difficulty }: Schedule): number {
  return difficulty === undefined ? 0 : Math.round(100 + ((difficulty - 1) / 9) * 1000);
}

/** The line's own id where the answer was given in Anki; otherwise when it was given. */
function lineIdOf({ id, at }: LiveEntry): number {
  const line = ankiIdsOf(id)?.line;
  return line !== undefined && Math.abs(line - at) <= 1 ? line : at;
}

/** Anki's ids of card and line in the id of an entry that came from there. */
export function ankiIdsOf(
  entryId: string,
): { readonly card: number; readonly line: number } | undefined {
  const [, card, line] = /^anki-([\da-z]+)-([\da-z]+)$/.exec(entryId) ?? [];
  return card && line ? { card: parseInt(card, 36), line: parseInt(line, 36) } : undefined;
}
