import type { App, Bound, UseCase } from '@/lib/services/app';
import { bindInPage } from './open-app';

/**
 * The same app with more use cases, whose code comes at the first call of one of them. What the app
 * can do already it does as before: at once.
 */
export function withLate<Cases extends Record<string, UseCase>>(
  app: App & { readonly services: Partial<Bound<Cases>> },
  loadCases: () => Promise<Cases>,
): App & { readonly services: Bound<Cases> } {
  let loading: Promise<Bound<Cases>> | undefined;
  const load = () => (loading ??= loadCases().then((cases) => bindInPage(app, cases)));
  const late = (name: keyof Cases) => async (input: never) => (await load())[name](input);
  const services = new Proxy(app.services, {
    get: (atOnce, name): unknown =>
      Reflect.get(atOnce, name) ?? (isUseCase(name) ? late(name) : undefined),
  });
  return { ...app, services: services as Bound<Cases> };
}

/** Whoever awaits a value asks whether it has a `then`; whoever prints it asks by symbols. */
function isUseCase(name: string | symbol): name is string {
  return typeof name === 'string' && name !== 'then';
}
