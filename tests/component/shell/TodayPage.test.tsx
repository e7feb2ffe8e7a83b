import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { createTodayPageModel } from '@/components/shell/today-page-model';
import { TodayPage } from '@/components/shell/TodayPage';
import { dashboardCases } from '@/lib/app/dashboard-app';
import { createNote } from '@/lib/services/notes/create-note';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp, type Rows } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';

afterEach(cleanup);

async function open(rows: Rows = {}) {
  const base = await fakeApp({ rows });
  if (rows.goals) await createNote(base, { front: 'hola', back: 'hello' });
  const model = createTodayPageModel(boundApp(base, dashboardCases));
  const { container } = render(<TodayPage model={model} />);
  model.load();
  return { container, db: await base.db() };
}

it('says what to do first when there is nothing yet', async () => {
  await open();
  expect(await screen.findByRole('link', { name: 'Add card' })).toBeTruthy();
});

it('shows the minutes and starts a goal', async () => {
  const { db } = await open({ goals: [aGoal({ title: 'Learn 5 words' })] });
  fireEvent.click(await screen.findByRole('button', { name: 'Start Learn 5 words' }));
  expect(await screen.findByText('Running')).toBeTruthy();
  expect(screen.getByRole('img', { name: '0 of 8 minutes' })).toBeTruthy();
  expect(await db.count('sessions')).toBe(1);
});

it('has no barriers', async () => {
  const { container } = await open({ goals: [aGoal()] });
  await screen.findByRole('heading', { name: 'Goals' });
  expect(await findBarriers(container)).toEqual([]);
});
