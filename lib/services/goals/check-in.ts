import { kindOf } from '@/lib/domain/goal/check-ins';
import { undoneCheckIn } from '@/lib/domain/goal/corrections';
import type { Goal } from '@/lib/domain/goal/goal';
import { adjustedCheckIn, EASIER_NOTE } from '@/lib/domain/goal/hectic-day';
import { editedGoal, fieldsOfGoal } from '@/lib/domain/goal/new-goal';
import type { CheckIn } from '@/lib/domain/goal/session';
import { easierVersion } from '@/lib/domain/goal/tiny-version';
import type { GoalId } from '@/lib/domain/ids';
import { t } from '@/lib/i18n/t';
import { markDay } from '@/lib/services/review/day-mark';
import type { App } from '@/lib/services/app';
import { loadDay } from './load-day';
import { transact } from '@/lib/storage/transact';
import { changeGoal, type GoalChanged } from './write-goal';

export type CheckedIn =
  { readonly kind: 'checkedIn'; readonly id: string } | { readonly kind: 'missing' };

/** Notes progress without a timer: "done already", "+1". */
export function checkIn(app: App, input: { goalId: GoalId; amount: number }): Promise<CheckedIn> {
  const amount = Math.max(0, input.amount);
  return note(app, input.goalId, (goal) => ({ amount, kind: kindOf(amount, goal) }));
}

/** "Not today": no progress, and nothing held against anyone. */
export function skipGoal(app: App, input: { goalId: GoalId }): Promise<CheckedIn> {
  return note(app, input.goalId, () => ({ amount: 0, kind: 'skipped' }));
}

/** Takes a check-in back by a fact of its own. Taking it back twice changes nothing more. */
export async function undoCheckIn(
  app: App,
  input: { id: string },
): Promise<{ kind: 'undone' | 'missing' }> {
  const [db, deviceId] = await Promise.all([app.db(), app.deviceId()]);
  const kind = await transact(db, ['checkIns'], async (tx) => {
    const checkIns = tx.objectStore('checkIns');
    const given = await checkIns.get(input.id);
    if (given === undefined) return 'missing';
    await checkIns.put(undoneCheckIn(given, { at: app.now(), zone: app.zone, deviceId }));
    return 'undone';
  });
  app.publish(['checkIns']);
  return { kind };
}

/** "Make it easier": half the amount and half the time from now on, kept as an adjustment (S-037). */
export async function makeGoalEasier(
  app: App,
  { goalId }: { goalId: GoalId },
): Promise<GoalChanged> {
  const [db, deviceId, day] = await Promise.all([app.db(), app.deviceId(), loadDay(app)]);
  const at = app.now();
  const id = app.newId();
  const outcome = await transact(db, ['goals', 'checkIns', 'undos'], async (tx) => {
    const to = (goal: Goal) => {
      const from = fieldsOfGoal(goal);
      return editedGoal(goal, { from, to: { ...from, ...easierVersion(goal) } });
    };
    const eased = await changeGoal(tx, app, { goalId, deviceId, label: t('goalsEased'), to });
    if (eased.kind === 'changed') {
      const note = EASIER_NOTE;
      const adjusted = adjustedCheckIn({ id, goalId, day, deviceId, note }, at, app.zone);
      await tx.objectStore('checkIns').put(adjusted);
    }
    return eased;
  });
  if (outcome.kind === 'changed') app.publish(['goals', 'checkIns', 'undos']);
  return outcome;
}

async function note(
  app: App,
  goalId: GoalId,
  what: (goal: Parameters<typeof kindOf>[1]) => Pick<CheckIn, 'amount' | 'kind'>,
): Promise<CheckedIn> {
  const [db, deviceId, day] = await Promise.all([app.db(), app.deviceId(), loadDay(app)]);
  const at = app.now();
  const id: string = app.newId();
  const outcome = await transact(
    db,
    ['goals', 'checkIns', 'meta'],
    async (tx): Promise<CheckedIn> => {
      const goal = await tx.objectStore('goals').get(goalId);
      if (goal === undefined) return { kind: 'missing' };
      await tx.objectStore('checkIns').put({
        id,
        goalId,
        at,
        day,
        zoneOffset: app.zone(at),
        activeMs: 0,
        deviceId,
        ...what(goal),
      });
      await markDay(tx, app, day);
      return { kind: 'checkedIn', id };
    },
  );
  if (outcome.kind === 'checkedIn') app.publish(['checkIns']);
  return outcome;
}
