import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { createPopupModel } from '@/components/today/popup-model';
import { PopupScreen } from '@/components/today/PopupScreen';
import { bindServices } from '@/lib/app/open-app';
import { MINUTE, SECOND } from '@/lib/domain/time/duration';
import { popupCases } from '@/lib/app/popup-cases';
import { loadComposerText } from '@/lib/services/goals/composer-text';
import { findBarriers } from '@/tests/support/axe';
import { fakeApp, type Rows } from '@/tests/support/fake-app';
import { MONDAY_9AM } from '@/tests/support/factories';
import { aCheckIn, aGoal, aSession, MONDAY } from '@/tests/support/goal-factories';

async function openPopup(given: { rows?: Rows; passed?: number } = {}) {
  const app = await fakeApp({ rows: given.rows ?? {} });
  app.clock.now += given.passed ?? 0;
  const services = bindServices(app, popupCases);
  const model = createPopupModel({ ...app, services });
  const { container } = render(<PopupScreen model={model} />);
  await model.open();
  await waitFor(() => expect(model.view.value.kind).not.toBe('loading'));
  return { app, services, model, container };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('Today', () => {
  it('asks a new person for one goal in one field and Enter (S-011)', async () => {
    const { app, container } = await openPopup();
    const field = screen.getByLabelText(/get a little better at/);
    fireEvent.input(field, { target: { value: 'learn 5 Spanish words in 10 min' } });
    expect(screen.getByText('5 words')).toBeTruthy();
    expect(screen.getByText('Measurable: yes')).toBeTruthy();
    expect(await findBarriers(container)).toEqual([]);
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    await screen.findByRole('button', { name: 'Start Learn 5 Spanish words' });
    expect(await (await app.db()).count('goals')).toBe(1);
  });

  it('shows each goal with its progress and one primary Start', async () => {
    const { container } = await openPopup({
      rows: { goals: [aGoal()], checkIns: [aCheckIn({ amount: 2, kind: 'partial' })] },
    });
    expect(screen.getByRole('heading', { level: 1, name: 'Today' })).toBeTruthy();
    expect(screen.getByText('2 of 5 words · 10 min')).toBeTruthy();
    expect(button('Start Learn 5 Spanish words').className).toContain('primary');
    expect(screen.getByRole('link', { name: 'Open dashboard' })).toBeTruthy();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('has the cursor in the field that comes for the pressed "Add a goal or a card"', async () => {
    await openPopup({ rows: { goals: [aGoal()] } });
    const add = button('Add a goal or a card');
    add.focus();
    fireEvent.click(add);
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByLabelText(/get a little better at/));
    });
  });

  it('leads to a review of one, three, five or ten minutes', async () => {
    const { model } = await openPopup({ rows: { goals: [aGoal()] } });
    for (const name of ['1 min', '3 min', '10 min']) expect(button(name)).toBeTruthy();
    fireEvent.click(button('5 min'));
    await waitFor(() => expect(model.view.value.kind).toBe('review'));
  });

  it('makes the day small in one press and ordinary again by undo (S-036)', async () => {
    await openPopup({ rows: { goals: [aGoal()] } });
    fireEvent.click(button('Hectic day'));
    await screen.findByRole('button', { name: 'Start a 5-minute review' });
    expect(screen.getByText('0 of 1 word · 2 min')).toBeTruthy();
    const toast = screen.getByText('Today is small now').parentElement as HTMLElement;
    fireEvent.click(within(toast).getByRole('button', { name: 'Undo' }));
    await screen.findByText('0 of 5 words · 10 min');
  });

  it('says where an Undo did not work, and takes it back when tried again', async () => {
    const { app, services, model } = await openPopup({ rows: { goals: [aGoal()] } });
    await model.setHecticDay();
    vi.spyOn(services, 'undoHecticDay').mockRejectedValueOnce(new Error('full disk'));
    fireEvent.click(button('Make it an ordinary day'));
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('0 of 5 words · 10 min');
    expect(app.reported).toHaveLength(1);
  });

  it('brings the person’s own why to mind after two skips, once (S-025)', async () => {
    const rows = {
      goals: [aGoal({ why: 'to talk with Ana' })],
      checkIns: [1, 2].map((ago) =>
        aCheckIn({ id: `s${ago}`, day: MONDAY - ago, amount: 0, kind: 'skipped' }),
      ),
    };
    const { model } = await openPopup({ rows });
    await model.afterOpen();
    expect(screen.getByText(/to talk with Ana/)).toBeTruthy();
    await model.load();
    await waitFor(() => expect(screen.queryByText(/to talk with Ana/)).toBeNull());
  });
});

it('a goal is made easier once, however often that is pressed in one moment', async () => {
  const { app, model } = await openPopup({ rows: { goals: [aGoal()] } });
  await Promise.all([model.makeEasier(aGoal()), model.makeEasier(aGoal())]);
  expect(await (await app.db()).getAll('goals')).toMatchObject([{ target: { amount: 3 } }]);
});

describe('Session', () => {
  it('starts, pauses, resumes and finishes with what was done', async () => {
    const { app, container } = await openPopup({
      rows: { goals: [aGoal({ reward: 'A good tea' })] },
    });
    fireEvent.click(button('Start Learn 5 Spanish words'));
    await screen.findByText('10:00');
    expect(await findBarriers(container)).toEqual([]);
    app.clock.now += 4 * MINUTE;
    fireEvent.click(button('Pause'));
    await screen.findByText('6:00');
    fireEvent.click(button('Resume'));
    await screen.findByRole('button', { name: 'Pause' });
    for (let i = 1; i <= 5; i++) {
      fireEvent.click(button('One more done'));
      await screen.findByText(`${i} of 5 words`);
    }
    fireEvent.click(button('Finish'));
    await screen.findByText('A good tea');
    expect(screen.getByText('4 minutes')).toBeTruthy();
    expect(await findBarriers(container)).toEqual([]);
    fireEvent.click(button('Done'));
    await screen.findByText('1 of 7 days this week');
  });

  it('says of a run of seconds no more than it was', async () => {
    const { app } = await openPopup({ rows: { goals: [aGoal()] } });
    fireEvent.click(button('Start Learn 5 Spanish words'));
    await screen.findByText('10:00');
    fireEvent.click(button('One more done'));
    await screen.findByText('1 of 5 words');
    app.clock.now += 20 * SECOND;
    fireEvent.click(button('Finish'));
    await screen.findByText('Less than a minute');
  });

  it('asks about notifications once, beside the first session, and holds nothing up', async () => {
    const { app } = await openPopup({ rows: { goals: [aGoal()], sessions: [aSession()] } });
    fireEvent.click(await screen.findByRole('button', { name: 'No, thanks' }));
    await waitFor(async () => expect((await app.settings.load()).notifications).toBe('declined'));
    expect(screen.queryByText('Tell you when time is up?')).toBeNull();
  });

  it.each([
    ['notifications', 'No, thanks', {}],
    ['the time between', 'Count it', { gap: { from: MONDAY_9AM, to: MONDAY_9AM + 3 * MINUTE } }],
  ])(
    'keeps the focus on the card when %s are answered and the question goes',
    async (_what, name, session) => {
      const sessions = [aSession(session)];
      const { container } = await openPopup({ rows: { goals: [aGoal()], sessions } });
      const answer = await screen.findByRole('button', { name });
      answer.focus();
      fireEvent.click(answer);
      await waitFor(() => {
        expect(answer.isConnected).toBe(false);
        expect(container.contains(document.activeElement)).toBe(true);
      });
    },
  );

  it('keeps the focus on "One less" when there is nothing to take away any more', async () => {
    const sessions = [aSession({ amount: 1 })];
    await openPopup({ rows: { goals: [aGoal()], sessions } });
    const less = button('One less') as HTMLButtonElement;
    less.focus();
    fireEvent.click(less);
    await screen.findByText('0 of 5 words');
    expect(less.disabled).toBe(false);
    expect(less.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(less);
    expect(screen.getByText('0 of 5 words')).toBeTruthy();
    expect(document.activeElement).toBe(less);
  });

  it('asks how many when the clock ended it while nobody looked (S-039)', async () => {
    const rows = { goals: [aGoal()], sessions: [aSession({ amount: 2 })] };
    const { app, container } = await openPopup({ rows, passed: 60 * MINUTE });
    expect(await screen.findByText('How many of 5 words?')).toBeTruthy();
    expect(await findBarriers(container)).toEqual([]);
    fireEvent.click(button('One more done'));
    fireEvent.click(button('Keep it'));
    await screen.findByText('3 of 5 words');
    await screen.findByText('10 minutes');
    expect(await (await app.db()).count('checkIns')).toBe(2);
  });
});

describe('the composer', () => {
  it('keeps every keystroke and the caret when the popup closes (C-20)', async () => {
    const first = await openPopup({ rows: { goals: [aGoal()] } });
    fireEvent.click(button(/Add a goal or a card/));
    fireEvent.click(button('Card'));
    const front = screen.getByLabelText<HTMLTextAreaElement>('Front');
    front.value = 'el pan';
    front.setSelectionRange(2, 2);
    fireEvent.input(front);
    await waitFor(async () =>
      expect(await loadComposerText(first.app)).toMatchObject({ front: 'el pan' }),
    );
    cleanup();
    await openPopup();
    const again = await screen.findByLabelText<HTMLTextAreaElement>('Front');
    await waitFor(() => expect(document.activeElement).toBe(again));
    expect([again.value, again.selectionStart]).toEqual(['el pan', 2]);
  });

  it('takes a goal out again that was just added', async () => {
    const { app } = await openPopup({ rows: { goals: [aGoal()] } });
    fireEvent.click(button(/Add a goal or a card/));
    const field = screen.getByLabelText(/get a little better at/);
    fireEvent.input(field, { target: { value: 'read 10 pages' } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    const toast = (await screen.findByText('Goal added')).parentElement as HTMLElement;
    fireEvent.click(within(toast).getByRole('button', { name: 'Undo' }));
    await waitFor(async () => {
      const goals = await (await app.db()).getAll('goals');
      const left = goals.filter((goal) => goal.deletedAt === undefined);
      expect([goals.length, left.map(({ id }) => id)]).toEqual([2, ['goal-1']]);
    });
  });

  it('makes a card of two fields, and says when it is there already', async () => {
    const { app, model } = await openPopup({ rows: { goals: [aGoal()] } });
    model.compose('card');
    const write = async (front: string, back: string) => {
      fireEvent.input(await screen.findByLabelText('Front'), { target: { value: front } });
      fireEvent.input(screen.getByLabelText('Back side'), { target: { value: back } });
      fireEvent.click(button('Add card'));
    };
    await write('el pan', 'the bread');
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Front').value).toBe(''));
    await write('el pan', 'bread');
    await screen.findByText(/You have this card already/);
    expect(await (await app.db()).count('notes')).toBe(1);
  });
});
