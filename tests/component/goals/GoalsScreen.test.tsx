import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { createGoalsModel } from '@/components/goals/goals-model';
import { GoalsScreen } from '@/components/goals/GoalsScreen';
import { ToastHost } from '@/components/ui/Toast';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { bindServices } from '@/lib/app/open-app';
import { parseId } from '@/lib/domain/ids';
import { findBarriers } from '@/tests/support/axe';
import { aDeck } from '@/tests/support/factories';
import { fakeApp, type Rows } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';

async function openGoals(rows: Rows = {}, goalId?: string) {
  const app = await fakeApp({ rows });
  const model = createGoalsModel({ ...app, services: bindServices(app, dashboardCases) });
  await model.load();
  const { container } = render(
    <>
      <GoalsScreen model={model} goalId={goalId} />
      <ToastHost />
    </>,
  );
  const goals = async () => (await app.db()).getAll('goals');
  return { container, goals };
}

const button = (name: string) => screen.getByRole('button', { name });

it('says what a goal is when there is none, and finds no barrier', async () => {
  const { container } = await openGoals();
  expect(button('Add your first goal')).toBeTruthy();
  expect(await findBarriers(container)).toEqual([]);
});

it('lists active, parked and archived goals apart', async () => {
  const { container } = await openGoals({
    goals: [
      aGoal(),
      aGoal({ id: parseId('g2'), title: 'Walk', status: 'parked' }),
      aGoal({ id: parseId('g3'), title: 'Sketch', status: 'archived' }),
    ],
  });
  const headings = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
  expect(headings).toEqual(['Active', 'Parked', 'Archived']);
  expect(await findBarriers(container)).toEqual([]);
});

it('parks a goal and takes it back by undo', async () => {
  const { goals } = await openGoals({ goals: [aGoal()] });
  fireEvent.click(button('Park'));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await goals())[0]?.status).toBe('active'));
});

it('deletes with a way back', async () => {
  const { goals } = await openGoals({ goals: [aGoal()] });
  fireEvent.click(button('Delete'));
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('heading', { name: 'Learn 5 Spanish words' });
  expect((await goals())[0]).not.toHaveProperty('deletedAt');
});

it('edits everything in one dialog, also by the address, and links a deck', async () => {
  const { container, goals } = await openGoals({ goals: [aGoal()], decks: [aDeck()] }, 'goal-1');
  fireEvent.input(await screen.findByLabelText('Title'), { target: { value: 'Ten words' } });
  fireEvent.input(screen.getByLabelText('Amount'), { target: { value: '10' } });
  fireEvent.input(screen.getByLabelText(/^Minutes/), { target: { value: '15' } });
  fireEvent.change(screen.getByLabelText('How often'), { target: { value: 'week' } });
  fireEvent.change(screen.getByLabelText('Start opens'), { target: { value: 'deck/deck-1' } });
  expect(await findBarriers(container)).toEqual([]);
  fireEvent.submit(screen.getByLabelText('Title').closest('form') as HTMLFormElement);
  await screen.findByText('Goal saved');
  expect((await goals())[0]).toMatchObject({
    title: 'Ten words',
    target: { amount: 10, unit: 'words' },
    minutes: 15,
    tiny: { amount: 2, minutes: 3 },
    frequency: { every: 'week', times: 3 },
    feed: { kind: 'deck', deckId: 'deck-1' },
  });
});

it('takes a goal out again that was just added', async () => {
  const { goals } = await openGoals({ goals: [aGoal()] });
  fireEvent.click(button('Add goal'));
  const field = await screen.findByLabelText(/get a little better at/);
  fireEvent.input(field, { target: { value: 'read 10 pages' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Goal deleted')).toBeTruthy();
  const left = (await goals()).filter((goal) => goal.deletedAt === undefined);
  expect(left.map(({ title }) => title)).toEqual(['Learn 5 Spanish words']);
});

it('offers to park one when a fourth is added, and never refuses (S-012)', async () => {
  const three = ['a', 'b', 'c'].map((id) => aGoal({ id: parseId(id), title: `Goal ${id}` }));
  const { goals } = await openGoals({ goals: three });
  fireEvent.click(button('Add goal'));
  const field = await screen.findByLabelText(/get a little better at/);
  fireEvent.input(field, { target: { value: 'read 10 pages' } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  fireEvent.click(await screen.findByRole('button', { name: 'Park Goal b' }));
  await waitFor(async () => {
    const all = await goals();
    expect(all.filter((goal) => goal.status === 'active')).toHaveLength(3);
    expect(all).toHaveLength(4);
  });
});
