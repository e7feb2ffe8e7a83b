import type { Edit } from '@/lib/domain/edit';
import type { Goal, GoalFields } from '@/lib/domain/goal/goal';
import { editedGoal } from '@/lib/domain/goal/new-goal';
import { abandonAt, pauseAt } from '@/lib/domain/goal/session-clock';
import type { GoalId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import type { App } from '@/lib/services/app';
import type { Change } from '@/lib/services/undo/write-with-undo';
import { transact } from '@/lib/storage/transact';
import { readOpenSession } from './goal-rows';
import { loadDay } from './load-day';
import { changeGoal, type GoalChanged } from './write-goal';

interface OfGoal {
  readonly goalId: GoalId;
}

/** Saves what a form changed of a goal; all else stays as the goal has it by now. */
export function editGoal(
  app: App,
  { goalId, ...edit }: OfGoal & Edit<GoalFields>,
): Promise<GoalChanged> {
  return change(app, goalId, t('goalsSaved'), (goal) => editedGoal(goal, edit));
}

/** Puts a goal aside without judgement; its history stays. */
export function parkGoal(app: App, { goalId }: OfGoal): Promise<GoalChanged> {
  return change(app, goalId, t('goalsParkedNow'), (goal) => ({ ...goal, status: 'parked' }));
}

/** Puts a finished or unwanted goal away; its history stays. */
export function archiveGoal(app: App, { goalId }: OfGoal): Promise<GoalChanged> {
  return change(app, goalId, t('goalsArchivedNow'), (goal) => ({ ...goal, status: 'archived' }));
}

/** Takes a parked or archived goal back into the active ones. */
export function activateGoal(app: App, { goalId }: OfGoal): Promise<GoalChanged> {
  return change(app, goalId, t('goalsActiveAgain'), (goal) => ({ ...goal, status: 'active' }));
}

/** Deletes a goal and puts its open session away; both come back together, the session paused. */
export async function deleteGoal(app: App, { goalId }: OfGoal): Promise<GoalChanged> {
  const [db, deviceId, day] = await Promise.all([app.db(), app.deviceId(), loadDay(app)]);
  const now = app.now();
  const changed = await transact(db, ['goals', 'sessions', 'undos'], async (tx) => {
    const open = await readOpenSession(tx, day);
    const mine = open?.goal.id === goalId ? [pauseAt(open.session, now)] : [];
    // The undo keeps the rows as they are stored: paused, so that the time between is not counted.
    await Promise.all(mine.map((paused) => tx.objectStore('sessions').put(paused)));
    const beside = mine.map((paused): Change => {
      return { store: 'sessions', key: paused.id, next: abandonAt(paused, now) };
    });
    const to = (goal: Goal) => ({ ...goal, deletedAt: now });
    return changeGoal(tx, app, { goalId, deviceId, label: t('goalsDeleted'), to, beside });
  });
  if (changed.kind === 'changed') app.publish(['goals', 'sessions', 'undos']);
  return changed;
}

async function change(
  app: App,
  goalId: GoalId,
  label: string,
  to: (goal: Goal) => Goal,
): Promise<GoalChanged> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const changed = await transact(db, ['goals', 'undos'], (tx) =>
    changeGoal(tx, app, { goalId, deviceId, label, to }),
  );
  if (changed.kind === 'changed') app.publish(['goals', 'undos']);
  return changed;
}
