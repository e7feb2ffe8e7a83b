import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { untilDone } from '@/components/ui/until-done';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does at once what works at once, and tells of no failure', async () => {
  const onFailed = vi.fn();
  await expect(untilDone(() => Promise.resolve('here'), onFailed)).resolves.toBe('here');
  expect(onFailed).not.toHaveBeenCalled();
});

it('tries again each second until it works, and tells of the first failure alone', async () => {
  const work = vi.fn<() => Promise<string>>();
  for (const why of ['first', 'second', 'third']) work.mockRejectedValueOnce(new Error(why));
  work.mockResolvedValue('here');
  const onFailed = vi.fn();
  const done = untilDone(work, onFailed);
  await vi.advanceTimersByTimeAsync(2999);
  expect(work).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(1);
  await expect(done).resolves.toBe('here');
  expect(onFailed.mock.calls).toEqual([[new Error('first')]]);
});
