import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { createTimeUpModel } from '@/components/review/tab-time-up-model';
import { TabTimeUp } from '@/components/review/TabTimeUp';
import { withExtras } from '@/lib/app/newtab-extras';
import { MINUTE } from '@/lib/domain/time/duration';
import { loadPendingResult } from '@/lib/services/goals/load-pending-result';
import { loadToday } from '@/lib/services/goals/load-today';
import { settleSessions } from '@/lib/services/goals/settle-sessions';
import { listen } from '@/tests/support/announced';
import { findBarriers } from '@/tests/support/axe';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal, aSession } from '@/tests/support/goal-factories';

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

/** A new tab that asks how many words it were. */
async function open() {
  const app = await fakeApp({ rows: { goals: [aGoal()], sessions: [aSession({ amount: 2 })] } });
  app.clock.now += 30 * MINUTE;
  await settleSessions(app);
  const asked = await loadPendingResult(app);
  if (asked === undefined) throw new Error('The test asks.');
  const { services } = withExtras(app);
  const model = createTimeUpModel({ ...app, services }, asked);
  const more: number[] = [];
  const ring = { share: 0, label: 'none yet' };
  const { container } = render(<TabTimeUp model={model} ring={ring} onMore={() => more.push(1)} />);
  const amount = async () => (await loadToday(app)).goals[0]?.progress.amount;
  return { container, services, more, amount };
}

it('says what was kept, with the way back and the way on', async () => {
  const { container, more, amount } = await open();
  await press('All of them');
  await screen.findByText('5 of 5 words');
  expect(await findBarriers(container)).toEqual([]);
  expect(await amount()).toBe(5);
  await press('One more');
  expect(more).toHaveLength(1);
});

it('an answer taken back is asked again, and the next one counts once', async () => {
  const { amount } = await open();
  await press('All of them');
  await press('Undo');
  const keep = await screen.findByRole('button', { name: 'Keep it' });
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await press('One more done');
  await press('Keep it');
  await screen.findByText('Kept');
  expect(await amount()).toBe(3);
});

it('a screen reader hears that it was kept, and that it was taken back', async () => {
  await open();
  const heard = listen();
  await press('All of them');
  await screen.findByRole('button', { name: 'Undo' });
  expect(heard().join()).toContain('Kept');
  await press('Undo');
  await screen.findByRole('button', { name: 'Keep it' });
  expect(heard()).toContain('Taken back. It is as it was.');
});

it('an answer that another page took back meanwhile is said to be taken care of', async () => {
  const { services } = await open();
  await press('Keep it');
  await screen.findByText('Kept');
  await services.undoFinish({ sessionId: aSession().id, reopenedCount: 0 });
  await press('Undo');
  await screen.findByText('Taken care of on another page');
});
