import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { createPopupModel } from '@/components/today/popup-model';
import { PopupScreen } from '@/components/today/PopupScreen';
import { bindServices } from '@/lib/app/open-app';
import { popupCases } from '@/lib/app/popup-cases';
import { MINUTE } from '@/lib/domain/time/duration';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal, aSession } from '@/tests/support/goal-factories';
import { settled, slow } from '@/tests/support/slow';

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const amount = () => screen.getByText(/of 5 words$/).textContent;

/** The popup beside a running session, where loading the day and storing an amount take their time. */
async function openSession(setSessionAmount?: () => Promise<never>) {
  const app = await fakeApp({ rows: { goals: [aGoal()], sessions: [aSession()] } });
  const services = bindServices(app, popupCases);
  const load = slow(services.settleAndLoadToday);
  const store = slow(setSessionAmount ?? services.setSessionAmount);
  const model = createPopupModel({
    ...app,
    services: {
      ...services,
      settleAndLoadToday: load.run,
      setSessionAmount: store.run,
      // The page looks at its session four times a second: the readings that wait are the test's own.
      markSeen: () => new Promise<never>(() => undefined),
    },
  });
  render(<PopupScreen model={model} />);
  const opened = model.open();
  await settled();
  await load.answer();
  await opened;
  await screen.findByText('0 of 5 words');
  return { app, db: await app.db(), model, load, store };
}

describe('the stepper on a slow machine', () => {
  it('keeps what was pressed when the day as it was before arrives', async () => {
    const { load, store } = await openSession();
    press('One more done');
    await settled();
    await store.answer();
    press('One more done');
    await settled();
    expect(amount()).toBe('2 of 5 words');
    await load.answer();
    expect(amount()).toBe('2 of 5 words');
  });

  it('keeps what was pressed when a day arrives that was asked for before the press', async () => {
    const { db, model, load, store } = await openSession();
    void model.load();
    await settled();
    press('One more done');
    await settled();
    await load.answer();
    expect(amount()).toBe('1 of 5 words');
    press('One more done');
    await settled();
    await store.answer();
    await store.answer();
    await load.answer();
    await load.answer();
    expect(amount()).toBe('2 of 5 words');
    expect(await db.get('sessions', aSession().id)).toMatchObject({ amount: 2 });
  });

  it('shows what another page stored once its own presses are stored', async () => {
    const { app, db, model, load, store } = await openSession();
    press('One more done');
    await settled();
    await store.answer();
    await load.answer();
    await db.put('sessions', aSession({ amount: 4 }));
    void model.load();
    await load.answer();
    await screen.findByText('4 of 5 words');
    expect(app.reported).toEqual([]);
  });

  it('finishes with what the person saw, after what was pressed before it is stored', async () => {
    const { app, db, load, store } = await openSession();
    app.clock.now += 4 * MINUTE;
    press('One more done');
    press('One more done');
    await settled();
    press('Finish');
    await settled();
    expect(await db.get('sessions', aSession().id)).toMatchObject({ state: 'running' });
    while (store.count() > 0) await store.answer();
    while (load.count() > 0) await load.answer();
    expect(await db.getAll('checkIns')).toMatchObject([{ amount: 2 }]);
    await screen.findByText('2 of 5 words');
    press('Done');
    await screen.findByRole('heading', { name: 'Today' });
  });

  it('shows the result together with the progress that it led to, and once', async () => {
    const { app, load } = await openSession();
    app.clock.now += 4 * MINUTE;
    press('Finish');
    press('Finish');
    await settled();
    expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
    while (load.count() > 0) await load.answer();
    press('Done');
    await settled();
    while (load.count() > 0) await load.answer();
    await screen.findByRole('heading', { name: 'Today' });
  });

  it('begins the question with what was said when the clock was faster', async () => {
    const { app, load, store } = await openSession();
    app.clock.now += 11 * MINUTE;
    press('One more done');
    await settled();
    while (store.count() > 0) await store.answer();
    while (load.count() > 0) await load.answer();
    await screen.findByText('How many of 5 words?');
    expect(amount()).toBe('1 of 5 words');
  });

  it('takes a press back that could not be stored and reports it', async () => {
    const { app, store } = await openSession(async () => Promise.reject(new Error('disk full')));
    press('One more done');
    await settled();
    expect(amount()).toBe('1 of 5 words');
    await store.answer();
    expect(amount()).toBe('0 of 5 words');
    expect(app.reported).toEqual([new Error('disk full')]);
  });
});
