import type { Goal, GoalFields } from '@/lib/domain/goal/goal';
import { fieldsOf, newGoal } from '@/lib/domain/goal/new-goal';
import type { GoalId } from '@/lib/domain/ids';
import type { App } from '@/lib/services/app';
import { transact } from '@/lib/storage/transact';

export interface CreateGoalInput {
  /** One line: "learn 5 Spanish words in 10 min". */
  readonly sentence: string;
  /** What was said beside the line; wins over it. */
  readonly beside?: Partial<GoalFields>;
}

export type GoalCreated =
  | {
      readonly kind: 'created';
      readonly goal: Goal;
      /** More goals are active than the person wanted at once: offer to park one, refuse nothing. */
      readonly isOverLimit: boolean;
    }
  | { readonly kind: 'empty' };

/** Makes an active goal of one line, last in order. */
export async function createGoal(app: App, input: CreateGoalInput): Promise<GoalCreated> {
  if (input.sentence.trim() === '') return { kind: 'empty' };
  const [db, deviceId, settings] = await Promise.all([
    app.db(),
    app.deviceId(),
    app.settings.load(),
  ]);
  const id = app.newId<GoalId>();
  const fields = fieldsOf(input.sentence, input.beside);
  const created = await transact(db, ['goals'], async (tx) => {
    const all = await tx.objectStore('goals').getAll();
    const order = Math.max(0, ...all.map((one) => one.order + 1));
    const goal = newGoal(fields, { id, deviceId, order }, app.now());
    await tx.objectStore('goals').put(goal);
    const active = all.filter((one) => one.status === 'active' && one.deletedAt === undefined);
    return { goal, isOverLimit: active.length >= settings.activeGoalLimit };
  });
  app.publish(['goals']);
  return { kind: 'created', ...created };
}
