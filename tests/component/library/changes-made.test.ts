import { expect, it } from 'vitest';
import { createChangesMade } from '@/components/library/changes-made-model';
import { createAttempt } from '@/components/ui/attempt';
import type { DashboardApp } from '@/lib/app/dashboard-app';
import { parseId, type UndoId } from '@/lib/domain/ids';
import { settled, slow } from '@/tests/support/slow';

const [first, second] = ['first', 'second'].map((id) => parseId<UndoId>(id)) as [UndoId, UndoId];

/** The changes of a page whose undo answers when the test lets it; `taken` is what it was asked for. */
function openChanges() {
  const taken: UndoId[] = [];
  const undoing = slow(async ({ undoId }: { undoId: UndoId }) => {
    taken.push(undoId);
    return { kind: 'undone', label: '', restored: 1, kept: 0 } as const;
  });
  const app = { services: { undoChange: undoing.run } } as unknown as DashboardApp;
  const attempt = createAttempt((error) => {
    throw error;
  });
  const changes = createChangesMade(app, { attempt, reload: async () => undefined });
  return { changes, taken, undoing };
}

it('takes back one more with each press, the last first', async () => {
  const { changes, taken, undoing } = openChanges();
  changes.add(first);
  changes.add(second);
  for (let press = 0; press < 2; press += 1) {
    changes.undoLast();
    await undoing.answer();
  }
  expect(taken).toEqual([second, first]);
});

it('a change made while another is taken back is the next to be taken back', async () => {
  const { changes, taken, undoing } = openChanges();
  changes.add(first);
  changes.undoLast();
  await settled();
  changes.add(second);
  await undoing.answer();
  changes.undoLast();
  await undoing.answer();
  expect(taken).toEqual([first, second]);
});
