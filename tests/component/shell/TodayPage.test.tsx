import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { formatRoute } from '@/components/shell/route';
import { createTodayPageModel } from '@/components/shell/today-page-model';
import { TodayPage } from '@/components/shell/TodayPage';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { parseId } from '@/lib/domain/ids';
import { createNote } from '@/lib/services/notes/create-note';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp, type Rows } from '@/tests/support/fake-app';
import { aGoal, aSession } from '@/tests/support/goal-factories';
import { newCards } from '@/tests/support/popup';
import { settled, slow } from '@/tests/support/slow';

async function open(rows: Rows = {}) {
  const base = await fakeApp({ rows });
  if (rows.goals) await createNote(base, { front: 'hola', back: 'hello' });
  const model = createTodayPageModel(boundApp(base, dashboardCases));
  const { container } = render(<TodayPage model={model} />);
  model.load();
  return { app: base, container, db: await base.db() };
}

it('says what to do first when there is nothing yet', async () => {
  await open();
  expect(await screen.findByRole('link', { name: 'Add card' })).toBeTruthy();
});

it.each([
  ['nothing is there yet', {}],
  ['there is something to do', { goals: [aGoal()] }],
])('leads to the editor of a new card, not to the library, where %s', async (_when, rows) => {
  await open(rows);
  const link = await screen.findByRole('link', { name: 'Add card' });
  expect(link.getAttribute('href')).toBe(formatRoute({ name: 'library', isNew: true }));
});

it('shows the minutes and starts a goal', async () => {
  const { db } = await open({ goals: [aGoal({ title: 'Learn 5 words' })] });
  fireEvent.click(await screen.findByRole('button', { name: 'Start Learn 5 words' }));
  expect(await screen.findByText('Running')).toBeTruthy();
  expect(screen.getByRole('img', { name: '0 of 8 minutes' })).toBeTruthy();
  expect(await db.count('sessions')).toBe(1);
});

it('leads from Start to the stepper, the result and back to the day', async () => {
  const { container, db } = await open({ goals: [aGoal({ title: 'Learn 5 words' })] });
  fireEvent.click(await screen.findByRole('button', { name: 'Start Learn 5 words' }));
  await screen.findByRole('heading', { level: 2, name: 'Learn 5 words' });
  for (let done = 1; done <= 5; done += 1) {
    fireEvent.click(screen.getByRole('button', { name: 'One more done' }));
    await screen.findByText(`${done} of 5 words`);
  }
  expect(await findBarriers(container)).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Finish' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByText('Running')).toBeNull());
  expect(await db.getAll('checkIns')).toMatchObject([{ amount: 5, kind: 'done' }]);
});

it('opens the cards of a deck-fed goal inside its running session', async () => {
  const goal = aGoal({ title: 'Ten cards', feed: { kind: 'deck', deckId: parseId('deck-1') } });
  const { app, container, db } = await open({ ...newCards(3), goals: [goal] });
  fireEvent.click(await screen.findByRole('button', { name: 'Start Ten cards' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Show answer' }));
  expect(await findBarriers(container)).toEqual([]);
  app.clock.now += 2000;
  fireEvent.click(await screen.findByRole('button', { name: 'Knew it' }));
  await waitFor(async () => expect(await db.count('histories')).toBe(1));
  const [history] = await db.getAll('histories');
  expect(history?.entries.at(-1)).toMatchObject({ surface: 'dashboard' });
  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('button', { name: 'Finish' })).toBeTruthy();
});

it('has no barriers', async () => {
  const { container } = await open({ goals: [aGoal()] });
  await screen.findByRole('heading', { name: 'Goals' });
  expect(await findBarriers(container)).toEqual([]);
});

it('asks about notifications no more once that is answered, whatever was read before', async () => {
  const base = await fakeApp({ rows: { goals: [aGoal()], sessions: [aSession()] } });
  const app = boundApp(base, dashboardCases);
  const model = createTodayPageModel(app);
  render(<TodayPage model={model} />);
  model.load();
  const no = await screen.findByRole('button', { name: 'No, thanks' });
  const reading = slow(app.services.settleAndLoadToday);
  Object.assign(app.services, { settleAndLoadToday: reading.run });
  model.load();
  await settled();
  fireEvent.click(no);
  await settled();
  while (reading.count() > 0) await reading.answer();
  expect(screen.queryByRole('button', { name: 'No, thanks' })).toBeNull();
});
