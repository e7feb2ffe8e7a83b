import type { DeviceId } from '@/lib/domain/ids';
import { systemZone } from '@/lib/domain/time/instant';
import { publishChange } from '@/lib/platform/change-bus';
import { report } from '@/lib/platform/log';
import { newId } from '@/lib/platform/new-id';
import type { App, Bound, UseCase } from '@/lib/services/app';
import { openDatabase, type Db } from '@/lib/storage/db';
import { ensureDeviceId } from '@/lib/storage/device';
import type { Store } from '@/lib/storage/schema';
import { loadSettings, saveSettings } from '@/lib/storage/settings';
import { bindRelayed } from './relay';

export interface OpenOptions {
  /** Another context upgraded the database: offer a reload. */
  readonly onOutdated?: () => void;
  /** Called after this context wrote something, with the stores that changed. */
  readonly onWritten?: (app: App, stores: readonly Store[]) => void;
  /** The background worker: its database is the one that counts. */
  readonly isWorker?: boolean;
}

/** The one place that wires real implementations. Call once per context, with its use cases. */
export function openApp<Cases extends Record<string, UseCase>>(
  cases: Cases,
  options: OpenOptions = {},
): App & { readonly services: Bound<Cases> } {
  let opening: Promise<Db> | undefined;
  let device: Promise<DeviceId> | undefined;
  const forgetOnError = (error: unknown): never => {
    opening = undefined;
    throw error;
  };
  const onOutdated = () => {
    opening = undefined;
    options.onOutdated?.();
  };
  const db = () => (opening ??= openDatabase({ onOutdated }).catch(forgetOnError));
  const app: App = {
    now: () => Date.now(),
    zone: systemZone,
    newId,
    db,
    deviceId: () => (device ??= db().then((open) => ensureDeviceId(open, newId))),
    settings: { load: loadSettings, save: saveSettings },
    publish: (stores) => {
      publishChange(stores);
      options.onWritten?.(app, stores);
    },
    report,
  };
  // Only Firefox gives pages of an extension other storage than its worker.
  const mayBeApart = import.meta.env.FIREFOX && !options.isWorker;
  return { ...app, services: (mayBeApart ? bindRelayed : bindServices)(app, cases) };
}

/** Gives every use case its app. */
export function bindServices<Cases extends Record<string, UseCase>>(
  app: App,
  cases: Cases,
): Bound<Cases> {
  const bound = Object.entries(cases).map(([name, run]) => [
    name,
    (input: never) => run(app, input),
  ]);
  return Object.fromEntries(bound) as Bound<Cases>;
}
