import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { createBulkActions } from '@/components/library/bulk-model';
import { createSelection } from '@/components/library/selection-model';
import { createAttempt } from '@/components/ui/attempt';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { parseId, type UndoId } from '@/lib/domain/ids';

it('a count that comes after the change is over shows no progress and asks for no further one', async () => {
  vi.useFakeTimers();
  const [changing, counting] = [Promise.withResolvers<void>(), Promise.withResolvers<number>()];
  const countUnfinished = vi.fn(() => counting.promise);
  const outcome = { kind: 'changed', count: 2, undoId: parseId<UndoId>('u') } as const;
  const deleteNotes = () => changing.promise.then(() => outcome);
  const report = (error: unknown) => expect(error).toBeUndefined();
  const app = { services: { countUnfinished, deleteNotes }, report } as unknown as DashboardApp;
  const bulk = createBulkActions(app, {
    selection: createSelection(signal([]), signal(true)),
    offerUndo: () => undefined,
    attempt: createAttempt(report),
    reload: async () => undefined,
  });
  const done = bulk.remove([parseId('a'), parseId('b')]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(countUnfinished).toHaveBeenCalledTimes(1);
  changing.resolve();
  await done;
  counting.resolve(0);
  await vi.advanceTimersByTimeAsync(2000);
  expect(bulk.progress.value).toBeUndefined();
  expect(countUnfinished).toHaveBeenCalledTimes(1);
});
