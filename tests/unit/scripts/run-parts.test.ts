import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runParts } from '@/scripts/testing/run-parts.mjs';

interface Part {
  readonly name: string;
  readonly ms?: number;
  readonly needs?: readonly string[];
  readonly alone?: boolean;
}

/** What began and ended, in order: `+name` and `-name`. */
async function linesOf(parts: readonly Part[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const all = runParts(parts, async ({ name, ms = 1 }: Part) => {
    lines.push(`+${name}`);
    await new Promise((resolve) => setTimeout(resolve, ms));
    lines.push(`-${name}`);
  });
  await vi.runAllTimersAsync();
  await all;
  return lines;
}

describe('the parts of the tests', () => {
  // A busy machine keeps no order of milliseconds.
  beforeEach(() => void vi.useFakeTimers());

  it('run two at a time, in order', async () => {
    const parts = [
      { name: 'a', ms: 40 },
      { name: 'b', ms: 10 },
      { name: 'c', ms: 10 },
    ];
    expect(await linesOf(parts)).toEqual(['+a', '+b', '-b', '+c', '-c', '-a']);
  });

  it('wait for what they need', async () => {
    const parts = [
      { name: 'build', ms: 20 },
      { name: 'e2e', needs: ['build'] },
    ];
    expect(await linesOf(parts)).toEqual(['+build', '-build', '+e2e', '-e2e']);
  });

  it('need nothing that was not asked for', async () => {
    expect(await linesOf([{ name: 'e2e', needs: ['build'] }])).toEqual(['+e2e', '-e2e']);
  });

  it('leave the machine to one that wants it alone', async () => {
    const parts = [{ name: 'a', ms: 20 }, { name: 'b', alone: true }, { name: 'c' }];
    expect(await linesOf(parts)).toEqual(['+a', '-a', '+b', '-b', '+c', '-c']);
  });

  it('give every result, also of parts that failed', async () => {
    const counts = await runParts([{ name: 'a' }, { name: 'b' }], async ({ name }: Part) => ({
      failed: name === 'a' ? 1 : 0,
    }));
    expect(counts).toEqual([{ failed: 1 }, { failed: 0 }]);
  });
});
