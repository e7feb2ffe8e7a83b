import { nextStamp } from '@/lib/domain/document';
import { isSame } from '@/lib/domain/edit';
import type { Goal } from '@/lib/domain/goal/goal';
import type { UndoId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { writeWithUndo, type Change } from '@/lib/services/undo/write-with-undo';
import type { Writes } from '@/lib/storage/transact';

/** What became of a goal; `label` says it, `undoChange` takes it back. */
export type GoalChanged =
  | { readonly kind: 'changed'; readonly label: string; readonly undoId: UndoId }
  /** It is so already. */
  | { readonly kind: 'same' }
  /** Deleted meanwhile. */
  | { readonly kind: 'missing' };

export interface GoalChange extends Pick<Goal, 'deviceId'> {
  readonly goalId: Goal['id'];
  /** What the person did, in their language. */
  readonly label: string;
  readonly to: (goal: Goal) => Goal;
  /** What changes with it, and comes back with it. */
  readonly beside?: readonly Change[];
}

/** Reads a goal, changes it and writes it back with a later stamp and the way back. */
export async function changeGoal(
  tx: Writes<'goals' | 'undos'>,
  app: App,
  { goalId, deviceId, label, to, beside = [] }: GoalChange,
): Promise<GoalChanged> {
  const before = await tx.objectStore('goals').get(goalId);
  if (before === undefined || before.deletedAt !== undefined) return { kind: 'missing' };
  const { stamp, deviceId: lastDeviceId } = before;
  const changed = { ...to(before), stamp, deviceId: lastDeviceId };
  if (isSame(changed, before)) return { kind: 'same' };
  const next = { ...changed, stamp: nextStamp(app.now(), before), deviceId };
  const changes: readonly Change[] = [{ store: 'goals', key: goalId, next }, ...beside];
  return { kind: 'changed', label, undoId: await writeWithUndo(tx, app, { label, changes }) };
}
