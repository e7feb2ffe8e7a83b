import { parseId, type DeviceId } from '@/lib/domain/ids';
import type { Db } from './db';
import { transact } from './transact';

/** Where `meta` keeps it. */
const DEVICE_KEY = 'deviceId';

/** The id of this installation as this database knows it; undefined in one that was never used. */
export async function loadDeviceId(db: Db): Promise<DeviceId | undefined> {
  const known = await db.get('meta', DEVICE_KEY);
  return typeof known?.value === 'string' ? parseId<DeviceId>(known.value) : undefined;
}

/** The id of this installation; minted once, whichever context asks first. */
export async function ensureDeviceId(db: Db, newId: () => DeviceId): Promise<DeviceId> {
  const known = await loadDeviceId(db);
  if (known !== undefined) return known;
  const minted = newId();
  return transact(db, ['meta'], async (tx) => {
    const raced = await tx.objectStore('meta').get(DEVICE_KEY);
    if (typeof raced?.value === 'string') return parseId<DeviceId>(raced.value);
    await tx.objectStore('meta').put({ key: DEVICE_KEY, value: minted });
    return minted;
  });
}
