import { expect, it } from 'vitest';
import { createUndoHistory } from '@/components/library/undo-history-model';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { parseId, type UndoId } from '@/lib/domain/ids';
import { settled, slow } from '@/tests/support/slow';

it('the list of changes stays closed where one was taken back that took longer than the list was open', async () => {
  const line = { undoId: parseId<UndoId>('u'), label: 'Deleted 3 notes', at: 0, expiresAt: 1 };
  const undoing = slow(async () => ({ kind: 'undone', label: '', restored: 3, kept: 0 }));
  const app = {
    now: () => 0,
    report: (error: unknown) => expect(error).toBeUndefined(),
    services: { loadUndos: async () => [line], undoChange: undoing.run },
  } as unknown as DashboardApp;
  let isUndone = false;
  const history = createUndoHistory(app, () => (isUndone = true));
  history.open();
  await settled();
  expect(history.changes.value).toEqual([line]);
  history.undo(line.undoId);
  history.close();
  await undoing.answer();
  expect(isUndone).toBe(true);
  expect(history.changes.value).toBeUndefined();
});
