import type { Card } from '@/lib/domain/card/card';
import { dueDayOfCard } from '@/lib/domain/review/due-days';
import { intervalsInPlay, type ScheduleContext } from '@/lib/domain/review/next-schedule';
import type { Rating } from '@/lib/domain/review/rating';
import type { DayWorld } from '@/lib/domain/review/spread-days';
import type { DurationMs } from '@/lib/domain/time/instant';
import { learnerDay, type LearnerDay } from '@/lib/domain/time/learner-day';
import type { Settings } from '@/lib/domain/settings';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import type { Reads } from '@/lib/storage/transact';

/**
 * What falls due on the days among which an answer may choose: a few rows of the projection, never
 * cards. Nothing is read of an answer that leaves no choice.
 */
export async function readDayWorld(
  tx: Reads<'cards' | 'dueDays'>,
  card: Card,
  ctx: ScheduleContext,
  { settings, rating }: { readonly settings: Settings; readonly rating?: Rating },
): Promise<DayWorld> {
  const { easyDays } = ctx.options;
  const ranges = intervalsInPlay(card.schedule, ctx, rating);
  if (ranges.length === 0) return { loads: new Map(), siblingDays: new Set(), easyDays };
  const from = Math.max(ctx.day, learnerDay(ctx.now, ctx.rule));
  const [siblings, ...found] = await Promise.all([
    readCardsOfNote(tx, card.noteId),
    ...(settings.balanceOn ? ranges : []).map(({ least, most }) =>
      tx.objectStore('dueDays').getAll(IDBKeyRange.bound([from + least], [from + most, []])),
    ),
  ]);
  const loads = new Map<LearnerDay, DurationMs>();
  // Ranges overlap: a row counts once.
  for (const row of new Map(
    found.flat().map((one) => [`${one.day} ${one.deckId}`, one]),
  ).values()) {
    loads.set(row.day, (loads.get(row.day) ?? 0) + row.tookMs);
  }
  const others = siblings.filter((one) => one.id !== card.id);
  return { loads, siblingDays: new Set(others.map(dueDayOfCard).filter(isDay)), easyDays };
}

function isDay(day: LearnerDay | undefined): day is LearnerDay {
  return day !== undefined;
}
