import type { AnyId } from '@/lib/domain/ids';
import { loadCanary } from '@/lib/platform/canary';
import { callWorker } from '@/lib/platform/worker-calls';
import type { App, Bound, UseCase } from '@/lib/services/app';
import { NewerDatabaseError } from '@/lib/storage/db';
import { loadDeviceId } from '@/lib/storage/device';

/**
 * The use cases of a page that may stand in another storage partition than the worker (Firefox
 * containers and private windows): there each call is carried out by the worker, and no caller
 * notices. Elsewhere they run in the page.
 */
export function bindRelayed<Cases extends Record<string, UseCase>>(
  app: App,
  cases: Cases,
): Bound<Cases> {
  let apart: Promise<boolean> | undefined;
  const bound = Object.entries(cases).map(([name, run]) => [
    name,
    async (input: never) => {
      if (!(await (apart ??= isApart(app)))) return run(app, input);
      return callWorker({ callId: app.newId<AnyId>(), name, input });
    },
  ]);
  return Object.fromEntries(bound) as Bound<Cases>;
}

/**
 * Whether this page sees another database than the worker, or none at all. The worker leaves the id
 * of its database in `storage.local`, which is the same in every partition.
 */
export async function isApart(app: Pick<App, 'db'>): Promise<boolean> {
  const canary = await loadCanary();
  if (canary === undefined) return false;
  try {
    return (await loadDeviceId(await app.db())) !== canary;
  } catch (error) {
    // A newer database is the worker's own trouble too; the page has to say so itself.
    return !(error instanceof NewerDatabaseError);
  }
}
