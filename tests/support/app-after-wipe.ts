import { IDBFactory } from 'fake-indexeddb';
import { parseId } from '@/lib/domain/ids';
import { fakeApp, type FakeApp } from './fake-app';

/** The same machine after the browser emptied its databases: another device id, nothing in it. */
export async function appAfterWipe(): Promise<FakeApp> {
  globalThis.indexedDB = new IDBFactory();
  const app = await fakeApp();
  return { ...app, deviceId: async () => parseId('device-after-wipe') };
}
