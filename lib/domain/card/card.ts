import type { Stamped } from '@/lib/domain/document';
import type { CardId, DeckId, EntryId, NoteId, PackId } from '@/lib/domain/ids';
import type { Schedule } from '@/lib/domain/review/schedule';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';

/** One question of a note. */
export interface Card extends Stamped {
  readonly id: CardId;
  readonly noteId: NoteId;
  readonly deckId: DeckId;
  readonly ordinal: number;
  /** Order among new cards, smaller first. */
  readonly newPosition?: number;
  readonly suspendedAt?: EpochMs;
  /** Out of the queue until this learner day begins. */
  readonly buriedUntilDay?: LearnerDay;
  /** 1–7 as in Anki. */
  readonly flag?: number;
  /** When it was changed last in the program it came from, as its import says. */
  readonly modifiedElsewhereAt?: EpochMs;

  readonly schedule: Schedule;
  /** Last live history entry; absent before the first. */
  readonly head?: EntryId;
  /** Where its history lies while it has none of its own: it came with an import. */
  readonly packId?: PackId;

  /** Index keys, projected by `withIndexKeys`: absent while new (or not), suspended or deleted. */
  readonly dueAt?: EpochMs;
  readonly newOrder?: number;
}

/** The card with its two index keys set from what it is; call before every write. */
export function withIndexKeys(card: Card): Card {
  const { dueAt: _due, newOrder: _order, ...rest } = card;
  if (card.suspendedAt !== undefined || card.deletedAt !== undefined) return rest;
  if (card.schedule.phase === 'new') return { ...rest, newOrder: card.newPosition ?? 0 };
  return card.schedule.dueAt === undefined ? rest : { ...rest, dueAt: card.schedule.dueAt };
}
