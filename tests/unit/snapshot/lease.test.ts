import { describe, expect, it } from 'vitest';
import { endLease, leasedIds, takeLease } from '@/lib/snapshot/lease';
import { readSnapshot, writeSnapshot } from '@/lib/snapshot/snapshot';
import { memoryStorage } from '@/tests/support/memory-storage';

const cards = ['a', 'b', 'c'].map((cardId) => ({ cardId }));

describe('leases', () => {
  it('give ten tabs opened at once different cards, and none twice (C-16)', () => {
    const storage = memoryStorage();
    const taken = [1, 2, 3, 4].map(() => takeLease(storage, cards, 1000)?.cardId);
    expect(taken).toEqual(['a', 'b', 'c', undefined]);
  });

  it('end when the tab goes away', () => {
    const storage = memoryStorage();
    takeLease(storage, cards, 1000);
    endLease(storage, 'a', 1001);
    expect(takeLease(storage, cards, 1002)?.cardId).toBe('a');
  });

  it('end after a minute, so a crashed tab holds nothing for long', () => {
    const storage = memoryStorage();
    takeLease(storage, cards, 1000);
    expect(leasedIds(storage, 60_999)).toEqual(['a']);
    expect(leasedIds(storage, 61_001)).toEqual([]);
  });

  it('hold nothing after the clock was set back', () => {
    const storage = memoryStorage();
    takeLease(storage, cards, 10_000_000);
    expect(leasedIds(storage, 1000)).toEqual([]);
  });

  it('hold nothing where the stored text is not ours', () => {
    const storage = memoryStorage({ 'morsel-leases': '{oops' });
    expect(takeLease(storage, cards, 1000)?.cardId).toBe('a');
  });
});

describe('snapshot', () => {
  const base = { theme: 'auto', share: 0, labels: { showAnswer: 's', minutes: 'm' } } as const;

  it('keeps to 16 KB and leaves the rest to the database', () => {
    const storage = memoryStorage();
    const long = Array.from({ length: 40 }, () => ({ ...aSnapshotCard(), back: 'x'.repeat(1000) }));
    writeSnapshot(storage, { ...base, cards: long });
    const read = readSnapshot(storage);
    expect(storage.getItem('morsel-snapshot')?.length).toBeLessThan(16 * 1024);
    expect(read?.cards.length).toBeGreaterThanOrEqual(12);
  });

  it('is not used when another version wrote it', () => {
    const storage = memoryStorage({ 'morsel-snapshot': '{"version":99}' });
    expect(readSnapshot(storage)).toBeUndefined();
  });
});

function aSnapshotCard() {
  return {
    kind: 'card',
    cardId: 'a' as never,
    deckName: 'Spanish',
    dot: 1,
    front: 'hola',
    back: 'hello',
    frontSize: 'word',
    backSize: 'word',
    notBefore: 0,
    notAfter: 1,
  } as const;
}
