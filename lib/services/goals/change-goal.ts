import type { Goal, GoalFields } from '@/lib/domain/goal/goal';
import { editedGoal, fieldsOfGoal } from '@/lib/domain/goal/new-goal';
import { abandonAt } from '@/lib/domain/goal/session-clock';
import type { GoalId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { loadDay } from './load-day';
import { transact } from '@/lib/storage/transact';
import { changeGoal, readOpenSession } from './goal-rows';

export type GoalEdited =
  | { readonly kind: 'edited'; readonly goal: Goal; readonly before: GoalFields }
  | { readonly kind: 'missing' };

export type GoalMoved =
  { readonly kind: 'moved'; readonly goal: Goal } | { readonly kind: 'missing' };

export type GoalDeleted =
  { readonly kind: 'deleted'; readonly goal: Goal } | { readonly kind: 'missing' };

/** Replaces all that a person writes about a goal. Editing with `before` is the undo. */
export async function editGoal(
  app: App,
  input: { goalId: GoalId; fields: GoalFields },
): Promise<GoalEdited> {
  const changed = await change(app, input.goalId, (goal) =>
    editedGoal(goal, input.fields, app.now()),
  );
  if (changed === undefined) return { kind: 'missing' };
  return { kind: 'edited', goal: changed.goal, before: fieldsOfGoal(changed.before) };
}

/** Puts a goal aside without judgement; its history stays. */
export function parkGoal(app: App, input: { goalId: GoalId }): Promise<GoalMoved> {
  return move(app, input.goalId, 'parked');
}

/** Puts a finished or unwanted goal away; its history stays. */
export function archiveGoal(app: App, input: { goalId: GoalId }): Promise<GoalMoved> {
  return move(app, input.goalId, 'archived');
}

/** Takes a parked or archived goal back into the active ones; also the undo of both. */
export function activateGoal(app: App, input: { goalId: GoalId }): Promise<GoalMoved> {
  return move(app, input.goalId, 'active');
}

/** Deletes a goal and puts its open session away. The row stays as a tombstone: `restoreGoal` undoes it. */
export async function deleteGoal(app: App, input: { goalId: GoalId }): Promise<GoalDeleted> {
  const [db, day] = await Promise.all([app.db(), loadDay(app)]);
  const now = app.now();
  const changed = await transact(db, ['goals', 'sessions'], async (tx) => {
    const open = await readOpenSession(tx, day);
    if (open?.goalId === input.goalId) await tx.objectStore('sessions').put(abandonAt(open, now));
    return changeGoal(tx, input.goalId, now, (goal) => ({ ...goal, deletedAt: now }));
  });
  if (changed === undefined) return { kind: 'missing' };
  app.publish(['goals', 'sessions']);
  return { kind: 'deleted', goal: changed.goal };
}

/** Brings a deleted goal back as it was. */
export async function restoreGoal(app: App, input: { goalId: GoalId }): Promise<GoalMoved> {
  const changed = await change(app, input.goalId, ({ deletedAt: _deleted, ...goal }) => goal);
  return changed === undefined ? { kind: 'missing' } : { kind: 'moved', goal: changed.goal };
}

async function move(app: App, goalId: GoalId, status: Goal['status']): Promise<GoalMoved> {
  const changed = await change(app, goalId, (goal) => ({ ...goal, status }));
  return changed === undefined ? { kind: 'missing' } : { kind: 'moved', goal: changed.goal };
}

async function change(app: App, goalId: GoalId, to: (goal: Goal) => Goal) {
  const changed = await transact(await app.db(), ['goals'], (tx) =>
    changeGoal(tx, goalId, app.now(), to),
  );
  if (changed !== undefined) app.publish(['goals']);
  return changed;
}
