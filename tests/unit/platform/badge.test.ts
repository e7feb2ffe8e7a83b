import { afterEach, describe, expect, it, vi } from 'vitest';
import { showBadge } from '@/lib/platform/badge';
import { fakeShell } from '@/tests/support/fake-shell';

afterEach(() => void vi.unstubAllEnvs());

describe('the badge', () => {
  it.each([
    { firefox: true, text: '25m', shown: '25′', reason: 'it cuts off what is wider than 16 px' },
    { firefox: true, text: '9+', shown: '9+', reason: 'it has room' },
    { firefox: undefined, text: '25m', shown: '25m', reason: 'Chromium has room' },
  ])('shows $text as $shown where Firefox is $firefox: $reason', async (given) => {
    vi.stubEnv('FIREFOX', given.firefox as never);
    const shell = fakeShell();
    await showBadge(given.text);
    expect(shell.badge()).toBe(given.shown);
  });
});
