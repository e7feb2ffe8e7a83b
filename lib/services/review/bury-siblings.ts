import type { Card } from '@/lib/domain/card/card';
import { nextStamp } from '@/lib/domain/document';
import type { CardId } from '@/lib/domain/ids';
import { isInSteps } from '@/lib/domain/queue/shortlist';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { readCardsOfNote } from '@/lib/storage/cards-of-note';
import type { Writes } from '@/lib/storage/transact';

/**
 * Keeps the other cards of the note until tomorrow, where they would come today, and returns them.
 * Cards inside their steps stay: they return when due.
 */
export async function burySiblings(
  tx: Writes<'cards'>,
  card: Card,
  { day, now }: { day: LearnerDay; now: EpochMs },
): Promise<readonly CardId[]> {
  const cards = tx.objectStore('cards');
  const all = await readCardsOfNote(tx, card.noteId);
  const siblings = all.filter((one) => one.id !== card.id && wouldCome(one, day));
  for (const one of siblings) {
    await cards.put({ ...one, buriedUntilDay: day + 1, stamp: nextStamp(now, one) });
  }
  return siblings.map((one) => one.id);
}

/** Takes a burying until `untilDay` back. */
export async function unburySiblings(
  tx: Writes<'cards'>,
  cardIds: readonly CardId[],
  { untilDay, now }: { untilDay: LearnerDay; now: EpochMs },
): Promise<void> {
  const cards = tx.objectStore('cards');
  for (const id of cardIds) {
    const card = await cards.get(id);
    if (card?.buriedUntilDay !== untilDay) continue;
    const { buriedUntilDay: _day, ...rest } = card;
    await cards.put({ ...rest, stamp: nextStamp(now, card) });
  }
}

function wouldCome(card: Card, day: LearnerDay): boolean {
  if (card.suspendedAt !== undefined || card.deletedAt !== undefined || isInSteps(card)) {
    return false;
  }
  if (card.buriedUntilDay === day + 1) return false;
  const { lastDay = day, intervalDays, phase } = card.schedule;
  return phase === 'new' || lastDay + intervalDays <= day;
}
