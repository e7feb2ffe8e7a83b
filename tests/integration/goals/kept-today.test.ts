import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepToday, takeKeptToday } from '@/lib/app/kept-today';
import { DAY } from '@/lib/domain/time/duration';
import { settleAndLoadToday } from '@/lib/services/goals/load-today';
import { fakeApp } from '@/tests/support/fake-app';
import { aGoal } from '@/tests/support/goal-factories';
import { memoryStorage } from '@/tests/support/memory-storage';

let version = '1';

beforeEach(() => {
  version = '1';
  const manifest = () => ({ manifest_version: 3, name: 'Morsel', version });
  Object.assign(fakeBrowser.runtime, { getManifest: vi.fn(manifest) });
});

async function aShownDay() {
  const app = await fakeApp({ rows: { goals: [aGoal()] } });
  return { app, storage: memoryStorage(), shown: await settleAndLoadToday(app) };
}

it('the next popup begins with the day as the one before showed it', async () => {
  const { app, storage, shown } = await aShownDay();
  keepToday(storage, shown);
  expect(takeKeptToday(app, storage)).toEqual(shown);
});

it('what could not be drawn is not there a second time', async () => {
  const { app, storage, shown } = await aShownDay();
  keepToday(storage, shown);
  takeKeptToday(app, storage);
  expect(takeKeptToday(app, storage)).toBeUndefined();
});

it.each([
  ['yesterday', -DAY],
  ['a day to come, after the clock was set back', DAY],
])('a popup never begins with %s', async (_which, off) => {
  const { app, storage, shown } = await aShownDay();
  keepToday(storage, shown);
  app.clock.now -= off;
  expect(takeKeptToday(app, storage)).toBeUndefined();
});

it('another version of Morsel begins without it', async () => {
  const { app, storage, shown } = await aShownDay();
  keepToday(storage, shown);
  version = '2';
  expect(takeKeptToday(app, storage)).toBeUndefined();
});

it('where the storage is full, the next popup begins without it', async () => {
  const { app, shown } = await aShownDay();
  const full = memoryStorage({ 'morsel-today': 'an older day' }, 100);
  keepToday(full, shown);
  expect(takeKeptToday(app, full)).toBeUndefined();
});

it('where something else than the day is shown, nothing is kept', async () => {
  const { app, storage, shown } = await aShownDay();
  keepToday(storage, shown);
  keepToday(storage, undefined);
  expect(takeKeptToday(app, storage)).toBeUndefined();
});

it.each(['{"oops"', '{}', '[]', '{"version":"1","shown":{}}', 'null'])(
  'what somebody else wrote there is passed over: %s',
  async (text) => {
    const { app } = await aShownDay();
    expect(takeKeptToday(app, memoryStorage({ 'morsel-today': text }))).toBeUndefined();
  },
);
