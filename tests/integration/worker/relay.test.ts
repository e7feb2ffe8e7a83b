import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withExtras } from '@/lib/app/newtab-extras';
import { lookThrough } from '@/lib/app/look-through';
import { refreshSnapshot } from '@/lib/app/refresh-snapshot';
import { bindRelayed } from '@/lib/app/relay';
import type { CallMessage } from '@/lib/platform/worker-calls';
import { parseId, type SessionId } from '@/lib/domain/ids';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { ensureCanary } from '@/lib/platform/canary';
import type { App } from '@/lib/services/app';
import { readSnapshot } from '@/lib/snapshot/snapshot';
import { ensureDeviceId } from '@/lib/storage/device';
import { NewerDatabaseError } from '@/lib/storage/db';
import { DEVICE } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';
import { memoryStorage } from '@/tests/support/memory-storage';

afterEach(() => {
  vi.unstubAllEnvs();
});

const keepText = vi.fn(async (_app: App, input: { text: string }) => `here: ${input.text}`);

function workerAnswers(...replies: readonly unknown[]) {
  const sendMessage = vi.fn(async (message: CallMessage) => {
    const reply = replies[sendMessage.mock.calls.length - 1];
    return reply === 'done'
      ? { kind: 'done', callId: message.callId, value: 'in the worker' }
      : reply;
  });
  Object.assign(fakeBrowser.runtime, { sendMessage });
  return sendMessage;
}

async function pageOf(database: 'same' | 'other' | 'none' | 'newer') {
  const app = await fakeApp();
  await ensureCanary(DEVICE);
  if (database === 'same') await ensureDeviceId(await app.db(), () => DEVICE);
  const closed = async () => {
    throw database === 'newer' ? new NewerDatabaseError(undefined) : new Error('Not allowed here.');
  };
  const isClosed = database === 'none' || database === 'newer';
  return bindRelayed({ ...app, ...(isClosed && { db: closed }) }, { keepText });
}

describe('a page that may stand in another storage partition (U-26)', () => {
  it('runs use cases itself where it sees the database of the worker', async () => {
    const sendMessage = workerAnswers();
    const services = await pageOf('same');
    expect(await services.keepText({ text: 'hola' })).toBe('here: hola');
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it.each([['other'], ['none']] as const)(
    'has them run by the worker where the database is %s',
    async (database) => {
      const sendMessage = workerAnswers('done');
      const services = await pageOf(database);
      expect(await services.keepText({ text: 'hola' })).toBe('in the worker');
      expect(sendMessage.mock.lastCall?.[0]).toMatchObject({
        kind: 'call',
        name: 'keepText',
        input: { text: 'hola' },
      });
    },
  );

  it('has the worker take the result of a session from a tab\'s "Time\'s up", too', async () => {
    vi.stubEnv('FIREFOX', true as never);
    const sendMessage = workerAnswers('done');
    const app = await fakeApp();
    await ensureCanary(DEVICE);
    const sessionId = parseId<SessionId>('session-1');
    await withExtras(app).services.answerPendingResult({ sessionId, amount: 3 });
    expect(sendMessage.mock.lastCall?.[0]).toMatchObject({ name: 'answerPendingResult' });
  });

  it('has the worker look through the cards and lay the next tabs ready, too', async () => {
    vi.stubEnv('FIREFOX', true as never);
    vi.stubGlobal('localStorage', memoryStorage());
    const upcoming = { tabs: [], settings: DEFAULT_SETTINGS, minutes: 4, budgetMinutes: 8, day: 1 };
    const sendMessage = workerAnswers('done', 'done');
    sendMessage.mockImplementationOnce(async ({ callId }) => ({
      kind: 'done',
      callId,
      value: upcoming,
    }));
    const app = await fakeApp();
    await ensureCanary(DEVICE);
    await refreshSnapshot(app);
    expect(readSnapshot(localStorage)?.share).toBe(0.5);
    await lookThrough(app);
    const names = sendMessage.mock.calls.map(([message]) => message.name);
    expect(names).toEqual(['loadUpcoming', 'rebuildShortlist']);
  });

  it('tries itself, and says so, where the database is of a newer version', async () => {
    const sendMessage = workerAnswers();
    const services = await pageOf('newer');
    await services.keepText({ text: 'hola' });
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('asks again with the same id when the worker died over it', async () => {
    const sendMessage = workerAnswers(undefined, true, 'done');
    const services = await pageOf('other');
    expect(await services.keepText({ text: 'hola' })).toBe('in the worker');
    const ids = sendMessage.mock.calls.map(([message]) => message.callId);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
  });

  it('takes nothing but a positive answer for done', async () => {
    workerAnswers(undefined, { kind: 'done', callId: 'of another call' }, 'yes');
    const services = await pageOf('other');
    await expect(services.keepText({ text: 'hola' })).rejects.toThrow('did not answer');
  });
});
