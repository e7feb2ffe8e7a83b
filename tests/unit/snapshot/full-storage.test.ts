import { expect, it } from 'vitest';
import { endLease, leasedIds, takeLease } from '@/lib/snapshot/lease';
import { noteLook, readLooks } from '@/lib/snapshot/looks';
import { changeMark, markChanged, readSnapshot, takeNext } from '@/lib/snapshot/snapshot';
import { writeSnapshot } from '@/lib/snapshot/write-snapshot';
import { memoryStorage } from '@/tests/support/memory-storage';
import { aSnapshotCard, EMPTY_SNAPSHOT } from '@/tests/support/snapshot-card';

const card = aSnapshotCard();
const { cardId } = card;
const CONTENTS = { ...EMPTY_SNAPSHOT, items: [card] };

/** A storage that holds a snapshot and not one character more. */
function fullStorage() {
  const before = memoryStorage();
  writeSnapshot(before, CONTENTS, null);
  const text = before.getItem('morsel-snapshot') ?? '';
  return memoryStorage({ 'morsel-snapshot': text }, text.length);
}

/** A storage that takes nothing at all. */
const closedStorage = () => memoryStorage({}, -1);

it('a tab takes and leases its card in a full storage, and no other tab gets it', () => {
  const storage = fullStorage();
  const snapshot = readSnapshot(storage);
  expect(snapshot && takeNext(storage, snapshot, () => true)).toEqual(card);
  takeLease(storage, cardId, 1000);
  expect(leasedIds(storage, 1001)).toEqual([cardId]);
  const later = readSnapshot(storage);
  expect(later && takeNext(storage, later, () => true)).toBeUndefined();
  endLease(storage, cardId, 1002);
  expect(leasedIds(storage, 1003)).toEqual([]);
});

it('a look is kept in a full storage: what was laid ready makes room', () => {
  const storage = fullStorage();
  expect(noteLook(storage, { cardId, at: 1 })).toBe(true);
  expect(readLooks(storage)).toEqual([{ cardId, at: 1 }]);
});

it('a look that finds no room at all is said not to be kept', () => {
  expect(noteLook(closedStorage(), { cardId, at: 1 })).toBe(false);
});

it('a change in a full storage leaves no outdated card to be painted', () => {
  const storage = fullStorage();
  markChanged(storage, 'first');
  const stands = readSnapshot(storage) !== undefined && changeMark(storage) === null;
  expect(stands).toBe(false);
});

it('a snapshot that finds no room leaves none behind, and what changed stays marked', () => {
  const storage = memoryStorage({ 'morsel-snapshot': '{}', 'morsel-snapshot-changed': 'a' }, 3);
  writeSnapshot(storage, CONTENTS, 'a');
  expect(readSnapshot(storage)).toBeUndefined();
  expect(changeMark(storage)).toBe('a');
});

it('a storage that takes nothing stops no tab', () => {
  const storage = closedStorage();
  const snapshot = { ...CONTENTS, version: 6 } as const;
  expect(takeNext(storage, snapshot, () => true)).toEqual(card);
  takeLease(storage, cardId, 1000);
  endLease(storage, cardId, 1001);
  markChanged(storage, 'first');
});
