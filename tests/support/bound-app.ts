import { bindServices } from '@/lib/app/open-app';
import type { Bound, UseCase } from '@/lib/services/app';
import type { FakeApp } from './fake-app';

/** A fake app with real use cases bound to it, as a surface's app has them. */
export function boundApp<Cases extends Record<string, UseCase>>(
  app: FakeApp,
  cases: Cases,
): FakeApp & { readonly services: Bound<Cases> } {
  return { ...app, services: bindServices(app, cases) };
}
