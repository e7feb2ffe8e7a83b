import type { Card } from '@/lib/domain/card/card';
import type { Session } from '@/lib/domain/goal/session';
import { parseId, type CardId, type DeviceId, type EntryId } from '@/lib/domain/ids';
import type { EpochMs } from '@/lib/domain/time/instant';
import type { LearnerDay } from '@/lib/domain/time/learner-day';
import { OPEN_FOR_DAYS } from '@/lib/services/goals/recent-sessions';
import { DEVICE_KEY } from '@/lib/storage/name';
import { openForLook, resultOf } from '@/lib/storage/look';
import type { JournalRow, MetaRow } from '@/lib/storage/rows';

export interface PaintedCard {
  readonly cardId: CardId;
  readonly head?: EntryId;
  readonly stamp: EpochMs;
  /** The learner day that it was laid ready for. */
  readonly day: LearnerDay;
}

/**
 * Whether a card painted from an up-to-date snapshot is what this tab shows: nobody answered or
 * edited it since, and no timed session waits for its result. Then `onConfirmed` is called and the
 * look is noted as shown. False says that the whole database has to decide. Rejects without one.
 */
export async function confirmPainted(
  painted: PaintedCard,
  now: EpochMs,
  onConfirmed: () => void,
): Promise<boolean> {
  const db = await openForLook();
  try {
    const { card, deviceId, isResultPending } = await readAround(db, painted);
    const isSame = card?.stamp === painted.stamp && card.head === painted.head;
    if (!isSame || deviceId === undefined || isResultPending) return false;
    onConfirmed();
    const { id: cardId, deckId } = card;
    const row: JournalRow = { kind: 'shown', at: now, deviceId, surface: 'newtab', cardId, deckId };
    const tx = db.transaction('journal', 'readwrite', { durability: 'relaxed' });
    await resultOf(tx.objectStore('journal').add(row));
    return true;
  } finally {
    db.close();
  }
}

async function readAround(db: IDBDatabase, { cardId, day }: PaintedCard) {
  const tx = db.transaction(['cards', 'meta', 'sessions']);
  const recent = IDBKeyRange.lowerBound(day - OPEN_FOR_DAYS);
  const [card, device, sessions] = await Promise.all([
    resultOf<Card | undefined>(tx.objectStore('cards').get(cardId)),
    resultOf<MetaRow | undefined>(tx.objectStore('meta').get(DEVICE_KEY)),
    resultOf<readonly Session[]>(tx.objectStore('sessions').index('byDay').getAll(recent)),
  ]);
  return {
    card: card?.deletedAt === undefined ? card : undefined,
    deviceId: typeof device?.value === 'string' ? parseId<DeviceId>(device.value) : undefined,
    isResultPending: sessions.some((one) => one.isResultPending && one.deletedAt === undefined),
  };
}
