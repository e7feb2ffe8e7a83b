import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { expect, it, vi } from 'vitest';
import { connection } from '@/lib/storage/connection';
import { openApp } from '@/lib/app/open-app';
import { DEVICE } from '@/tests/support/factories';
import { fakeApp } from '@/tests/support/fake-app';

it('a connection that the browser closed is opened anew', async () => {
  const db = connection();
  forceCloseDatabase(unwrap(await db()) as never);
  await expect.poll(async () => (await db()).count('decks').catch(String)).toBe(0);
});

it('what found no database finds it at the next try', async () => {
  await fakeApp({ rows: { meta: [{ key: 'deviceId', value: DEVICE }] } });
  const app = openApp({}, { isWorker: true });
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('full disk', 'QuotaExceededError');
  });
  await expect(app.deviceId()).rejects.toThrow('full disk');
  expect(await app.deviceId()).toBe(DEVICE);
});
