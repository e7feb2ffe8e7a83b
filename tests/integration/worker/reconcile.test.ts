import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endOf } from '@/lib/domain/goal/end-session';
import { parseId, type GoalId } from '@/lib/domain/ids';
import { DAY, HOUR, MINUTE } from '@/lib/domain/time/duration';
import { finishSession } from '@/lib/services/goals/finish-session';
import { startSession } from '@/lib/services/goals/start-session';
import { undoFinish } from '@/lib/services/goals/undo-finish';
import { answerCard } from '@/lib/services/review/answer-card';
import { whileHeld } from '@/lib/platform/work-lock';
import { GRANT_LOCK } from '@/lib/services/transfer/old-grants';
import { noteSettings } from '@/lib/services/transfer/replaced-settings';
import { loadKeptCopies } from '@/lib/services/transfer/safety-copies';
import { planSafetyCopy } from '@/lib/services/transfer/safety-due';
import { reconcile } from '@/lib/services/worker/reconcile';
import { transact } from '@/lib/storage/transact';
import { aCard, aDeck, aNote, aNoteType, DEVICE, MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type FakeApp } from '@/tests/support/fake-app';
import { fakeShell } from '@/tests/support/fake-shell';
import { aGoal } from '@/tests/support/goal-factories';

const goalId = parseId<GoalId>('goal-1');
const walk = aGoal({ title: 'Walk', minutes: 10, target: { type: 'completion', amount: 5 } });
let shell: ReturnType<typeof fakeShell>;
let tabs: ReturnType<typeof Promise.withResolvers<{ id: number }[]>>;
beforeEach(() => {
  shell = fakeShell();
  // The copy of the day waits for quiet seconds: it would be made in another test, among its files.
  tabs = Promise.withResolvers();
  Object.assign(fakeBrowser.tabs, { query: () => tabs.promise });
});

async function withSession(given: { now?: number; notifications?: 'allowed' } = {}) {
  const { now, ...settings } = given;
  const app = await fakeApp({ rows: { goals: [walk] }, settings, ...(now && { now }) });
  const started = await startSession(app, { goalId });
  if (started.kind !== 'started') throw new Error(started.kind);
  return { app, session: started.session };
}

async function wakeTwice(app: FakeApp) {
  await Promise.all([reconcile(app), reconcile(app)]);
  await reconcile(app);
  expect(app.reported).toEqual([]);
}

describe('reconciling', () => {
  it('gives a host back that a page was allowed which died, and none that a living one uses', async () => {
    const app = await fakeApp();
    const { getAll, remove } = shell;
    await whileHeld(GRANT_LOCK, () => wakeTwice(app));
    expect(getAll).not.toHaveBeenCalled();
    getAll.mockResolvedValue({ origins: ['https://a.example/*'] });
    await reconcile(app);
    expect(remove).toHaveBeenCalledWith({ origins: ['https://a.example/*'] });
  });

  it('takes over the settings of a restore whose page died after the library was written', async () => {
    const app = await fakeApp();
    await transact(await app.db(), ['meta'], (tx) => noteSettings(tx, { newPerDay: 9 }));
    await wakeTwice(app);
    expect((await app.settings.load()).newPerDay).toBe(9);
    await app.settings.save({ newPerDay: 4 });
    await wakeTwice(app);
    expect((await app.settings.load()).newPerDay).toBe(4);
  });

  it('shows the open goals of today and sets alarms for their copy and the next day', async () => {
    const app = await fakeApp({ rows: { goals: [walk, aGoal({ id: parseId('goal-2') })] } });
    await wakeTwice(app);
    expect(shell.badge()).toBe('2');
    expect(await shell.alarms()).toEqual({
      safety: MONDAY_9AM + 30_000,
      day: Date.UTC(2026, 2, 3, 4),
    });
  });

  it('makes the copy of the day half a minute later, and no badge waits for it (C-01)', async () => {
    const rows = { decks: [aDeck()], notes: [aNote()], cards: [aCard()], noteTypes: [aNoteType()] };
    const app = await fakeApp({ rows });
    await wakeTwice(app);
    expect(await shell.alarms()).toMatchObject({ safety: MONDAY_9AM + 30_000 });
    expect(await loadKeptCopies(app)).toEqual([]);
    app.clock.now += 30_000;
    await wakeTwice(app);
    expect(shell.badge()).toBe('1');
    expect(await loadKeptCopies(app)).toEqual([]);
    tabs.resolve([{ id: 1 }]);
    await vi.waitFor(async () => expect(await planSafetyCopy(app)).toBeUndefined(), 8000);
    expect(await loadKeptCopies(app)).toHaveLength(1);
    expect(app.reported).toEqual([]);
  });

  it('counts all cards that wait as one thing, until the minutes of the day are done', async () => {
    const rows = { decks: [aDeck()], notes: [aNote()], cards: [aCard()], noteTypes: [aNoteType()] };
    const app = await fakeApp({ rows, settings: { minutesPerDay: 1 } });
    await reconcile(app);
    expect(shell.badge()).toBe('1');
    await answerCard(app, {
      cardId: parseId('note-1/0'),
      entryId: parseId('entry-1'),
      rating: 'again',
      tookMs: MINUTE,
      surface: 'newtab',
    });
    app.clock.now += HOUR;
    await reconcile(app);
    expect(shell.badge()).toBe('');
  });

  it('shows the minutes left of a session and is woken at its end and at each minute', async () => {
    const { app, session } = await withSession();
    app.clock.now += 90_000;
    await wakeTwice(app);
    expect(shell.badge()).toBe('9m');
    expect(await shell.alarms()).toMatchObject({
      session: session.endsAt,
      badge: MONDAY_9AM + 2 * MINUTE,
    });
  });

  it('ends a session once, with one check-in and one notice, however many wakes there are', async () => {
    const { app } = await withSession({ notifications: 'allowed' });
    app.clock.now += 3 * HOUR;
    await wakeTwice(app);
    expect(await (await app.db()).getAll('checkIns')).toHaveLength(1);
    expect(shell.createNotification).toHaveBeenCalledTimes(1);
    expect(shell.createNotification.mock.lastCall?.[1].title).toBe('Time’s up: Walk');
    expect(shell.badge()).toBe('✓');
    expect(Object.keys(await shell.alarms()).toSorted()).toEqual(['day', 'safety']);
  });

  it('notices once even from two workers at the same moment', async () => {
    const { app } = await withSession({ notifications: 'allowed' });
    app.clock.now += HOUR;
    await Promise.all([reconcile(app), reconcile({ ...app })]);
    expect(shell.createNotification).toHaveBeenCalledTimes(1);
  });

  it('says nothing about a session that the person finished', async () => {
    const { app, session } = await withSession({ notifications: 'allowed' });
    app.clock.now += 5 * MINUTE;
    await finishSession(app, { sessionId: session.id, amount: 5 });
    await wakeTwice(app);
    expect(shell.createNotification).not.toHaveBeenCalled();
    expect(shell.badge()).toBe('');
  });

  it('minds a session again whose Finish was taken back, and notices its end once', async () => {
    const { app, session } = await withSession({ notifications: 'allowed' });
    app.clock.now += 5 * MINUTE;
    const ended = await finishSession(app, { sessionId: session.id, amount: 5 });
    await wakeTwice(app);
    if (ended.kind !== 'finished') throw new Error(ended.kind);
    await undoFinish(app, endOf(ended.session));
    await wakeTwice(app);
    expect(shell.badge()).toBe('5m');
    expect(await shell.alarms()).toMatchObject({ session: app.clock.now + 5 * MINUTE });
    app.clock.now += 5 * MINUTE;
    await wakeTwice(app);
    expect(shell.createNotification).toHaveBeenCalledTimes(1);
    expect(shell.badge()).toBe('✓');
    const answered = await finishSession(app, { sessionId: session.id, amount: 4 });
    if (answered.kind === 'finished') await undoFinish(app, endOf(answered.session));
    await wakeTwice(app);
    expect(shell.createNotification).toHaveBeenCalledTimes(1);
  });

  it('stays silent without leave, and later leave brings no old news', async () => {
    const { app } = await withSession();
    app.clock.now += HOUR;
    await wakeTwice(app);
    await app.settings.save({ notifications: 'allowed' });
    await wakeTwice(app);
    expect(shell.createNotification).not.toHaveBeenCalled();
  });

  it('waits for the end of the quiet hours with what still asks', async () => {
    const evening = Date.UTC(2026, 2, 2, 22);
    const { app } = await withSession({ now: evening, notifications: 'allowed' });
    app.clock.now += HOUR;
    await wakeTwice(app);
    expect(shell.createNotification).not.toHaveBeenCalled();
    const { notice } = await shell.alarms();
    expect(notice).toBe(Date.UTC(2026, 2, 3, 8));
    app.clock.now = notice ?? 0;
    await wakeTwice(app);
    expect(shell.createNotification).toHaveBeenCalledTimes(1);
  });

  it('takes the badge away when it is switched off', async () => {
    const app = await fakeApp({ rows: { goals: [walk] }, settings: { badgeOn: false } });
    await reconcile(app);
    expect(shell.badge()).toBe('');
  });

  it('forgets undo and journal after 30 days, and not before', async () => {
    const line = { deviceId: DEVICE, kind: 'shown' } as const;
    const undo = { label: 'x', images: [], expiresAt: 0 };
    const app = await fakeApp({
      rows: {
        journal: [
          { ...line, at: MONDAY_9AM - 31 * DAY },
          { ...line, at: MONDAY_9AM - 29 * DAY },
        ],
        undos: [
          { ...undo, id: parseId('old'), at: MONDAY_9AM - 31 * DAY },
          { ...undo, id: parseId('new'), at: MONDAY_9AM - 29 * DAY },
        ],
      },
    });
    await wakeTwice(app);
    const db = await app.db();
    expect((await db.getAll('journal')).map(({ at }) => at)).toEqual([MONDAY_9AM - 29 * DAY]);
    expect((await db.getAll('undos')).map(({ id }) => id)).toEqual(['new']);
  });

  it('goes on when one step goes wrong, and keeps the error', async () => {
    shell.setBadgeText.mockRejectedValue(new Error('No icon.'));
    const { app } = await withSession({ notifications: 'allowed' });
    app.clock.now += HOUR;
    await reconcile(app);
    expect(app.reported).toHaveLength(1);
    expect(shell.createNotification).toHaveBeenCalledTimes(1);
  });
});
