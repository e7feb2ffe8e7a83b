import type { DeviceId } from '@/lib/domain/ids';
import { systemZone } from '@/lib/domain/time/instant';
import { publishChange } from '@/lib/platform/change-bus';
import { report } from '@/lib/platform/log';
import { newId } from '@/lib/platform/new-id';
import { stayHere } from '@/lib/platform/stay-here';
import type { App, Bound, UseCase } from '@/lib/services/app';
import { connection } from '@/lib/storage/connection';
import { ensureDeviceId } from '@/lib/storage/device';
import type { Store } from '@/lib/storage/schema';
import { loadSettings, saveSettings } from '@/lib/storage/settings';
import { bindRelayed } from './relay';

export interface OpenOptions {
  /** Another context upgraded the database: offer a reload. */
  readonly onOutdated?: () => void;
  /** Called after this context wrote something, with what changed. */
  readonly onWritten?: (app: App, changed: readonly (Store | 'settings')[]) => void;
  /** The background worker: its database is the one that counts. */
  readonly isWorker?: boolean;
}

let opened: App | undefined;

/** The app of this context, for late parts that are handed none; absent where none was opened. */
export const openedApp = (): App | undefined => opened;

/** The one place that wires real implementations. Call once per context, with its use cases. */
export function openApp<Cases extends Record<string, UseCase>>(
  cases: Cases,
  options: OpenOptions = {},
): App & { readonly services: Bound<Cases> } {
  let device: DeviceId | undefined;
  const db = connection(options.onOutdated);
  const app: App = {
    now: () => Date.now(),
    zone: systemZone,
    newId,
    db,
    // What did not work is no answer: it is asked again.
    deviceId: async () => (device ??= await ensureDeviceId(await db(), newId)),
    settings: {
      load: loadSettings,
      save: async (change) => {
        const saved = await saveSettings(change);
        options.onWritten?.(app, ['settings']);
        return saved;
      },
    },
    publish: (stores) => {
      publishChange(stores);
      options.onWritten?.(app, stores);
    },
    report,
  };
  opened = app;
  if (!options.isWorker) stayHere(document);
  return { ...app, services: (options.isWorker ? bindServices : bindInPage)(app, cases) };
}

/** Gives the use cases of a page their app: only Firefox keeps other storage for it than the worker's. */
export function bindInPage<Cases extends Record<string, UseCase>>(
  app: App,
  cases: Cases,
): Bound<Cases> {
  return (import.meta.env.FIREFOX ? bindRelayed : bindServices)(app, cases);
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
