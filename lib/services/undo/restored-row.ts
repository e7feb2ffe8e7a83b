import { withIndexKeys, type Card } from '@/lib/domain/card/card';
import { nextStamp, type Stamped } from '@/lib/domain/document';
import type { EntryId } from '@/lib/domain/ids';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { UndoImage } from '@/lib/storage/rows';
import type { Row } from '@/lib/storage/schema';
import { asTombstone } from './as-tombstone';
import { markOf } from './write-with-undo';
import { cardOf, withoutWritten } from './written-fields';

/** What an undo makes of a row: another row, what is there, or nothing. */
export type Restored = Row | 'keep' | 'remove';

/** When and where something is taken back. */
export interface UndoMark {
  readonly now: EpochMs;
  readonly day: LearnerDay;
  readonly zoneOffset: number;
  readonly deviceId: Stamped['deviceId'];
  readonly newId: () => EntryId;
}

/**
 * What takes the place of `current`: the row with what the change wrote as it was before, a tombstone
 * or nothing where there was none, or `keep` where something newer is in the way. What was learned of a
 * card stays; its history says that.
 */
export function restoredRow(image: UndoImage, current: Row | undefined, mark: UndoMark): Restored {
  const back = rowBefore(image, current);
  if (back === undefined) return 'keep';
  const card = cardOf(current);
  if (image.before === undefined) {
    // Answered since, a card that the change made is no longer the change's alone.
    if (card && card.head !== image.head) return 'keep';
    return isStamped(current) ? asTombstone(restamp(current, current, mark), mark.now) : 'remove';
  }
  const cardBack = cardOf(back);
  if (card === undefined || cardBack === undefined) return restamp(back, current, mark);
  return restamp(withLearned(cardBack, card), card, mark);
}

/** The row as the change found it, as far as nothing else was changed since; undefined: it stays. */
function rowBefore(image: UndoImage, current: Row | undefined): Row | undefined {
  if (image.wrote !== undefined) return current && withoutWritten(current, image);
  return markOf(current).stamp === image.stamp ? (image.before ?? current) : undefined;
}

/** The card with what was learned of another. */
export function withLearned(card: Card, { schedule, head }: Pick<Card, 'schedule' | 'head'>): Card {
  const { head: _head, ...rest } = card;
  return withIndexKeys({ ...rest, schedule, ...(head && { head }) });
}

/** The row as somebody writes it now who found `current` there. */
export function restamp<One extends object>(row: One, current: unknown, mark: UndoMark): One {
  if (!isStamped(row)) return row;
  const previous = isStamped(current) ? current : row;
  return { ...row, stamp: nextStamp(mark.now, previous), deviceId: mark.deviceId };
}

function isStamped<One>(row: One): row is One & Stamped {
  return typeof row === 'object' && row !== null && 'stamp' in row;
}
