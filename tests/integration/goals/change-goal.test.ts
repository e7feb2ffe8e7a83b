import { describe, expect, it } from 'vitest';
import { fieldsOfGoal } from '@/lib/domain/goal/new-goal';
import { deleteGoal, editGoal, parkGoal } from '@/lib/services/goals/change-goal';
import { makeGoalEasier } from '@/lib/services/goals/check-in';
import { undoChange } from '@/lib/services/undo/undo-change';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';

const goal = aGoal({ why: 'For Lisbon', partOfDay: 'morning' });
const goalId = goal.id;
const from = fieldsOfGoal(goal);

async function withGoal() {
  const app = await fakeApp({ rows: { goals: [goal] } });
  return { app, row: async () => (await app.db()).get('goals', goalId) };
}

describe('one goal in two forms', () => {
  it('keeps what each of the two changed, amount and unit apart', async () => {
    const { app, row } = await withGoal();
    const { why: _why, partOfDay: _part, ...rest } = from;
    await editGoal(app, { goalId, from, to: { ...rest, partOfDay: 'evening' } });
    await parkGoal(app, { goalId });
    await editGoal(app, { goalId, from, to: { ...from, target: { ...from.target, amount: 20 } } });
    const unit = { ...from.target, unit: 'verbs' };
    await editGoal(app, { goalId, from, to: { ...from, title: 'Verbs', target: unit } });
    const after = await row();
    expect(after).toMatchObject({
      title: 'Verbs',
      status: 'parked',
      partOfDay: 'evening',
      target: { amount: 20, unit: 'verbs' },
      tiny: { amount: 4 },
    });
    expect(after).not.toHaveProperty('why');
  });

  it('what was made easier meanwhile stays easier when the form changes something else', async () => {
    const { app, row } = await withGoal();
    await makeGoalEasier(app, { goalId });
    await editGoal(app, { goalId, from, to: { ...from, reward: 'Tea' } });
    expect(await row()).toMatchObject({ reward: 'Tea', target: { amount: 3 }, minutes: 5 });
  });

  it('the last press wins its title, and its undo brings back what the other wrote', async () => {
    const { app, row } = await withGoal();
    await editGoal(app, { goalId, from, to: { ...from, title: 'One' } });
    const last = await editGoal(app, { goalId, from, to: { ...from, title: 'Two' } });
    if (last.kind === 'changed') await undoChange(app, { undoId: last.undoId });
    expect((await row())?.title).toBe('One');
  });

  it('saved as it was opened, writes nothing at all', async () => {
    const { app, row } = await withGoal();
    expect(await editGoal(app, { goalId, from, to: from })).toEqual({ kind: 'same' });
    expect(await row()).toEqual(goal);
  });

  it('a goal that was deleted meanwhile does not come back by itself', async () => {
    const { app, row } = await withGoal();
    const deleted = await deleteGoal(app, { goalId });
    const to = { ...from, title: 'Verbs' };
    expect(await editGoal(app, { goalId, from, to })).toEqual({ kind: 'missing' });
    if (deleted.kind === 'changed') await undoChange(app, { undoId: deleted.undoId });
    expect(await row()).toMatchObject({ title: goal.title, status: 'active' });
  });
});
