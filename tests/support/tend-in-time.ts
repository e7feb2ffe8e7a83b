import { planSafetyCopy } from '@/lib/services/transfer/safety-due';
import { tendSafety } from '@/lib/services/transfer/tend-safety';
import type { FakeApp } from './fake-app';

/** Makes the safety copy that is asked for, once it is due. */
export async function tendInTime(app: FakeApp) {
  const dueAt = await planSafetyCopy(app);
  app.clock.now = Math.max(app.clock.now, dueAt ?? 0);
  return tendSafety(app);
}
