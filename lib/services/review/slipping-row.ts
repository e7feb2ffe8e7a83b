import type { Card } from '@/lib/domain/card/card';
import type { CardId, DeckId } from '@/lib/domain/ids';
import { keepsSlipping } from '@/lib/domain/review/leech';
import type { ReviewOptions } from '@/lib/domain/review/options';
import type { Reads, Writes } from '@/lib/storage/transact';

/** Derived: the next look through the cards finds them anew. */
const KEY = 'slipping';
/** More than anybody looks at; the count says no more. */
const MOST = 1000;

interface OptionsWorld {
  readonly optionsOf: (deckId: DeckId) => Pick<ReviewOptions, 'leechAfter'>;
}

/** Whether the card is still asked and keeps slipping, by what its deck says. */
export function isSlipping(card: Card, { optionsOf }: OptionsWorld): boolean {
  const { dueAt, deckId, schedule } = card;
  return dueAt !== undefined && keepsSlipping(schedule.lapses, optionsOf(deckId).leechAfter);
}

/** The cards that the last look through all found slipping. */
export async function readSlipping(tx: Reads<'meta'>): Promise<readonly CardId[]> {
  const row = await tx.objectStore('meta').get(KEY);
  return (row?.value as readonly CardId[] | undefined) ?? [];
}

/** Stores the first thousand of these cards in the place of those before. */
export async function writeSlipping(tx: Writes<'meta'>, ids: readonly CardId[]): Promise<void> {
  await tx.objectStore('meta').put({ key: KEY, value: ids.slice(0, MOST) });
}
