import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { createTodayPageModel } from '@/components/shell/today-page-model';
import { TodayPage } from '@/components/shell/TodayPage';
import { createPopupModel } from '@/components/today/popup-model';
import { PopupScreen } from '@/components/today/PopupScreen';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { popupCases } from '@/lib/app/popup-cases';
import { parseId, type EntryId, type GoalId } from '@/lib/domain/ids';
import { DAY, MINUTE, SECOND } from '@/lib/domain/time/duration';
import { listen } from '@/tests/support/announced';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { aCard } from '@/tests/support/factories';
import { fakeApp, type Rows } from '@/tests/support/fake-app';
import { aGoal, aSession } from '@/tests/support/goal-factories';

const WORDS = { goals: [aGoal()], sessions: [aSession({ amount: 2 })] };

/** The popup, in the given time after the session began. */
async function openPopup(rows: Rows, passed: number) {
  const base = await fakeApp({ rows });
  base.clock.now += passed;
  const app = boundApp(base, popupCases);
  const model = createPopupModel(app);
  const { container } = render(<PopupScreen model={model} />);
  await model.open();
  return { app, container, db: await app.db() };
}

const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string) => fireEvent.click(await button(name));

describe('Undo in the result', () => {
  it('brings the running session back with its minutes and words, and its next end counts once', async () => {
    const { app, container, db } = await openPopup(WORDS, 4 * MINUTE);
    await press('One more done');
    await screen.findByText('3 of 5 words');
    await press('Finish');
    await button('Undo');
    expect(await findBarriers(container)).toEqual([]);
    app.clock.now += MINUTE;
    await press('Undo');
    expect(await screen.findByText('6:00')).toBeTruthy();
    expect(screen.getByText('3 of 5 words')).toBeTruthy();
    await press('Finish');
    await press('Done');
    await screen.findByText('3 of 5 words · 10 min');
    expect(await db.getAll('sessions')).toMatchObject([{ accumulatedMs: 4 * MINUTE }]);
  });

  it('leads on with the keyboard and is announced', async () => {
    await openPopup(WORDS, 4 * MINUTE);
    await press('Finish');
    const undo = await button('Undo');
    undo.focus();
    fireEvent.click(undo);
    await waitFor(async () => expect(document.activeElement).toBe(await button('Finish')));
    // The line is said once its region stands.
    expect((await screen.findByText('Taken back. It is as it was.')).role).toBe('status');
  });

  it.each([
    ['a paused session', { ...WORDS, sessions: [pausedSession()] }, 'Finish', 'Resume'],
    ['the question that it answered', WORDS, 'Keep it', 'Keep it'],
  ])('leads back to %s and its primary button', async (_what, rows, first, primary) => {
    await openPopup(rows, 30 * MINUTE);
    await press(first);
    await press('Undo');
    await waitFor(async () => expect(document.activeElement).toBe(await button(primary)));
    expect(screen.getByText('2 of 5 words')).toBeTruthy();
  });

  it('offers the time between where it was long', async () => {
    const { app, container } = await openPopup(WORDS, 4 * MINUTE);
    await press('Finish');
    await button('Undo');
    app.clock.now += 3 * MINUTE;
    await press('Undo');
    await screen.findByText(/3 minutes not counted\./);
    expect(await findBarriers(container)).toEqual([]);
    await press('Count it');
    expect(await screen.findByText('3:00')).toBeTruthy();
  });

  it('says which goal runs meanwhile, and keeps the result', async () => {
    const other = aGoal({ id: parseId<GoalId>('goal-2'), title: 'Walk' });
    const { app } = await openPopup({ ...WORDS, goals: [aGoal(), other] }, 4 * MINUTE);
    await press('Finish');
    await button('Undo');
    await app.services.startSession({ goalId: other.id });
    await press('Undo');
    await screen.findByText('“Walk” is still open. Finish it first, then take this back.');
    expect(await button('Done')).toBeTruthy();
  });

  it('can be tried again where the disk does not take it', async () => {
    const { app } = await openPopup(WORDS, 4 * MINUTE);
    await press('Finish');
    await button('Undo');
    vi.spyOn(app.services, 'undoFinish').mockRejectedValueOnce(new Error('disk full'));
    await press('Undo');
    await press('Try again');
    expect(await button('Pause')).toBeTruthy();
    expect(app.reported).toEqual([new Error('disk full')]);
  });
});

/** A session that was over in a moment. */
async function putAway() {
  const { app } = await openPopup({ goals: [aGoal()] }, 0);
  await press('Start Learn 5 Spanish words');
  await button('Finish');
  app.clock.now += 20 * SECOND;
  await press('Finish');
  await screen.findByText('That was only a moment, so nothing was noted.');
}

it('a slip that was put away says so, and comes back', async () => {
  await putAway();
  await press('Undo');
  expect(await screen.findByText('9:40')).toBeTruthy();
});

it('a screen reader hears that a slip came back', async () => {
  await putAway();
  const heard = listen();
  await press('Undo');
  await waitFor(() => expect(heard()).toContain('Taken back. It is as it was.'));
});

describe('Undo on Today, after the popup was closed on its result', () => {
  /** Finish was pressed, the popup closed and opened again. */
  async function reopen() {
    const { app, db } = await openPopup(WORDS, 4 * MINUTE);
    await press('Finish');
    await button('Done');
    cleanup();
    app.clock.now += MINUTE;
    const model = createPopupModel(app);
    render(<PopupScreen model={model} />);
    await model.open();
    return { app, db };
  }

  it('brings the session back, and its next end counts once', async () => {
    const { app, db } = await reopen();
    await press('Undo');
    expect(await screen.findByText('6:00')).toBeTruthy();
    expect(screen.getByText('2 of 5 words')).toBeTruthy();
    app.clock.now += MINUTE;
    await press('Finish');
    await press('Done');
    await screen.findByText('2 of 5 words · 10 min');
    expect(await db.getAll('sessions')).toMatchObject([{ accumulatedMs: 5 * MINUTE }]);
  });

  /** A card of today, answered on a new tab. */
  async function answer({ app, db }: Pick<Awaited<ReturnType<typeof openPopup>>, 'app' | 'db'>) {
    await db.put('cards', aCard());
    await app.services.answerCard({
      cardId: aCard().id,
      entryId: parseId<EntryId>('answer'),
      expectedHead: undefined,
      rating: 'good',
      tookMs: 1000,
      surface: 'newtab',
    });
  }

  it('pressed twice leaves the card that was answered before it', async () => {
    const opened = await openPopup(WORDS, 4 * MINUTE);
    await answer(opened);
    await press('Finish');
    await press('Done');
    const undo = await button('Undo');
    const taken = vi.spyOn(opened.app.services, 'undoAnswer');
    const { loadLastEnd } = opened.app.services;
    vi.spyOn(opened.app.services, 'loadLastEnd')
      .mockImplementationOnce(loadLastEnd)
      .mockResolvedValueOnce(undefined);
    fireEvent.click(undo);
    fireEvent.click(undo);
    await screen.findByText('6:00');
    expect(taken).not.toHaveBeenCalled();
  });

  it('takes a card that was answered after it back first', async () => {
    const opened = await reopen();
    await answer(opened);
    await press('Undo');
    await screen.findByText('Last answer taken back');
    await press('Undo');
    expect(await screen.findByText('6:00')).toBeTruthy();
  });

  it('takes back no Finish of yesterday, and says so', async () => {
    const { app } = await reopen();
    app.clock.now += DAY;
    await press('Undo');
    await screen.findByText('No answer left to take back today');
  });

  it('takes back no Finish of a goal that was deleted since', async () => {
    const { app } = await reopen();
    await app.services.deleteGoal({ goalId: aGoal().id });
    await press('Undo');
    await screen.findByText('No answer left to take back today');
  });
});

it('on the dashboard, Undo brings the session back and the focus to Finish', async () => {
  const base = await fakeApp({ rows: WORDS });
  base.clock.now += 4 * MINUTE;
  const model = createTodayPageModel(boundApp(base, dashboardCases));
  render(<TodayPage model={model} />);
  model.load();
  await press('Finish');
  await press('Undo');
  await waitFor(async () => expect(document.activeElement).toBe(await button('Finish')));
  expect(screen.getByText('6:00')).toBeTruthy();
});

function pausedSession() {
  const { resumedAt: _resumed, endsAt: _ends, ...rest } = aSession({ amount: 2 });
  return { ...rest, state: 'paused', accumulatedMs: 4 * MINUTE } as const;
}
