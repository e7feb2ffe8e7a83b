import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SECOND } from '@/lib/domain/time/duration';
import { whileQuiet } from '@/lib/services/transfer/while-quiet';

beforeEach(() => {
  vi.useFakeTimers();
});

let tabs: number[] = [];
beforeEach(() => {
  tabs = [1];
  Object.assign(fakeBrowser.tabs, { query: async () => tabs.map((id) => ({ id })) });
});

/** Notes the second at which each pause of `count` ended. */
async function pauses(count: number): Promise<{ readonly ends: number[] }> {
  const ends: number[] = [];
  const from = performance.now();
  void whileQuiet(async (pause) => {
    for (let n = 0; n < count; n++) {
      await pause();
      ends.push(Math.round((performance.now() - from) / SECOND));
    }
  });
  return { ends };
}

describe('work that nobody waits for', () => {
  it('begins three seconds after it was asked for: a tab may just have been opened', async () => {
    const { ends } = await pauses(2);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ends).toEqual([3, 3]);
  });

  it('goes on three seconds after the last tab was opened', async () => {
    const { ends } = await pauses(1);
    await vi.advanceTimersByTimeAsync(SECOND);
    tabs.push(2);
    await vi.advanceTimersByTimeAsync(4 * SECOND);
    expect(ends).toEqual([]);
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(ends).toEqual([6]);
  });

  it('does not wait longer than some twenty seconds in all for somebody who opens tab after tab', async () => {
    const { ends } = await pauses(9);
    for (let n = 2; n < 30; n++) {
      tabs.push(n);
      await vi.advanceTimersByTimeAsync(SECOND);
    }
    expect(ends).toHaveLength(9);
    expect(ends.at(-1)).toBeLessThanOrEqual(22);
  });
});
