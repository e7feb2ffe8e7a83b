import { describe, expect, it } from 'vitest';
import type { ReducedCss } from '@/lib/snapshot/card/author-look';
import { endLease, leasedIds, takeLease } from '@/lib/snapshot/lease';
import {
  changeMark,
  isRunningLow,
  lookOf,
  markChanged,
  readSnapshot,
  takeNext,
  type Snapshot,
} from '@/lib/snapshot/snapshot';
import { writeSnapshot } from '@/lib/snapshot/write-snapshot';
import { memoryStorage } from '@/tests/support/memory-storage';
import { aSnapshotCard, EMPTY_SNAPSHOT } from '@/tests/support/snapshot-card';

describe('leases', () => {
  it('are seen by every other tab', () => {
    const storage = memoryStorage();
    takeLease(storage, 'a', 1000);
    takeLease(storage, 'b', 1000);
    expect(leasedIds(storage, 1001)).toEqual(['a', 'b']);
  });

  it('end when the tab goes away', () => {
    const storage = memoryStorage();
    takeLease(storage, 'a', 1000);
    endLease(storage, 'a', 1001);
    expect(leasedIds(storage, 1002)).toEqual([]);
  });

  it('end after a minute, so a crashed tab holds nothing for long', () => {
    const storage = memoryStorage();
    takeLease(storage, 'a', 1000);
    expect(leasedIds(storage, 60_999)).toEqual(['a']);
    expect(leasedIds(storage, 61_001)).toEqual([]);
  });

  it('hold nothing after the clock was set back', () => {
    const storage = memoryStorage();
    takeLease(storage, 'a', 10_000_000);
    expect(leasedIds(storage, 1000)).toEqual([]);
  });

  it('hold nothing where the stored text is not ours', () => {
    expect(leasedIds(memoryStorage({ 'morsel-leases': '{oops' }), 1000)).toEqual([]);
  });
});

describe('snapshot', () => {
  it('keeps to 16 KB and leaves the rest to the database', () => {
    const storage = memoryStorage();
    const items = Array.from({ length: 40 }, () => ({
      ...aSnapshotCard(),
      back: 'x'.repeat(1000),
    }));
    writeSnapshot(storage, { ...EMPTY_SNAPSHOT, items }, null);
    expect(storage.getItem('morsel-snapshot')?.length).toBeLessThan(16 * 1024);
    expect(readSnapshot(storage)?.items.length).toBeGreaterThanOrEqual(12);
  });

  it('holds the sheet of a note type once, and only where one of its cards has room', () => {
    const storage = memoryStorage();
    const styles = ['.a{}', 'b'.repeat(9000), 'c'.repeat(9000)] as unknown as readonly ReducedCss[];
    const items = [0, 0, 1, 2].map((style) => ({
      ...aSnapshotCard(),
      look: { style, ordinal: 1 },
    }));
    writeSnapshot(storage, { ...EMPTY_SNAPSHOT, styles, items }, null);
    const snapshot = readSnapshot(storage);
    expect(storage.getItem('morsel-snapshot')?.length).toBeLessThan(16 * 1024);
    expect(snapshot?.styles).toEqual(['.a{}', styles[1], '']);
    expect(snapshot?.items).toHaveLength(3);
    const [first] = items;
    expect(snapshot && first && lookOf(first, snapshot)).toEqual({ sheet: '.a{}', ordinal: 1 });
  });

  it('is not used when another version wrote it', () => {
    const storage = memoryStorage({ 'morsel-snapshot': '{"version":99}' });
    expect(readSnapshot(storage)).toBeUndefined();
  });

  it('gives tabs opened at once different cards, and none twice (C-16)', () => {
    const storage = memoryStorage();
    const taken = ['a', 'b', 'c', 'none'].map(() => take(storage, ['a', 'b', 'c']));
    expect(taken).toEqual(['a', 'b', 'c', undefined]);
  });

  it('passes over what cannot be shown now, and does not come back to it', () => {
    const storage = memoryStorage();
    const snapshot = write(storage, ['a', 'b', 'c']);
    const isB = (item: object) => 'cardId' in item && item.cardId === 'b';
    takeNext(storage, snapshot, isB);
    expect(take(storage)).toBe('c');
  });

  it('starts afresh with a newer snapshot', () => {
    const storage = memoryStorage();
    take(storage, ['a', 'b']);
    expect(take(storage, ['c', 'd'], 2)).toBe('c');
  });

  it('runs low when fewer than five tabs are left, and where there is none', () => {
    const storage = memoryStorage();
    expect(isRunningLow(storage)).toBe(true);
    take(storage, ['a', 'b', 'c', 'd', 'e', 'f']);
    expect(isRunningLow(storage)).toBe(false);
    take(storage);
    expect(isRunningLow(storage)).toBe(true);
  });

  it('is up to date again once it was written after the change was read', () => {
    const storage = memoryStorage();
    markChanged(storage, 'first');
    const since = changeMark(storage);
    writeSnapshot(storage, EMPTY_SNAPSHOT, since);
    expect(changeMark(storage)).toBeNull();
  });

  it('stays marked when something changed while it was being made', () => {
    const storage = memoryStorage();
    markChanged(storage, 'first');
    const since = changeMark(storage);
    markChanged(storage, 'second');
    writeSnapshot(storage, EMPTY_SNAPSHOT, since);
    expect(changeMark(storage)).toBe('second');
  });
});

function write(storage: Storage, ids: readonly string[], madeAt = 1): Snapshot {
  const items = ids.map((cardId) => ({ ...aSnapshotCard(), cardId: cardId as never }));
  writeSnapshot(storage, { ...EMPTY_SNAPSHOT, madeAt, items }, null);
  return { ...EMPTY_SNAPSHOT, version: 6, madeAt, items };
}

function take(storage: Storage, ids?: readonly string[], madeAt?: number): string | undefined {
  if (ids && readSnapshot(storage)?.madeAt !== (madeAt ?? 1)) write(storage, ids, madeAt);
  const snapshot = readSnapshot(storage);
  const item = snapshot && takeNext(storage, snapshot, () => true);
  return item?.kind === 'card' ? item.cardId : undefined;
}
