import { browser } from 'wxt/browser';
import type { EpochMs } from '@/lib/domain/time/instant';

/** The alarms of Morsel. They are hints: what is true stands in the database. */
export const ALARMS = ['session', 'badge', 'day', 'notice', 'safety'] as const;
export type AlarmName = (typeof ALARMS)[number];

/** Makes the alarm ring at `when`, or not at all; an alarm that already does is left alone. */
export async function ensureAlarm(name: AlarmName, when: EpochMs | undefined): Promise<void> {
  const set = await browser.alarms.get(name);
  if (set?.scheduledTime === when) return;
  if (when === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when });
}

/** Calls back when any alarm rings. */
export function onAlarm(listener: () => Promise<unknown>): void {
  browser.alarms.onAlarm.addListener(() => void listener());
}
