import { beforeEach, expect, it } from 'vitest';
import { settleIn } from '@/lib/services/worker/settle-in';
import { fakeApp } from '@/tests/support/fake-app';
import { fakeShell } from '@/tests/support/fake-shell';

beforeEach(() => fakeShell());

it.each([
  ['start', [['cards']]],
  ['update', []],
] as const)(
  'at a browser %s, tells open tabs to look at their card again: %j',
  async (reason, told) => {
    const app = await fakeApp();
    await settleIn(app, reason);
    expect(app.published).toEqual(told);
    expect(app.reported).toEqual([]);
  },
);
