import { expect, it, vi } from 'vitest';
import { withLate } from '@/lib/app/with-late';
import type { App } from '@/lib/services/app';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';

const cases = {
  tellTime: async (app: App) => app.now(),
  echo: async (_app: App, input: { text: string }) => input.text,
};

async function open() {
  const { tellTime } = cases;
  const loadCases = vi.fn(async () => cases);
  const app = withLate<typeof cases>(boundApp(await fakeApp({ now: 7 }), { tellTime }), loadCases);
  return { app, loadCases };
}

it('runs what is there at once without loading anything', async () => {
  const { app, loadCases } = await open();
  expect(await app.services.tellTime()).toBe(7);
  expect(loadCases).not.toHaveBeenCalled();
});

it('can be awaited and printed like any record: nothing is loaded for that', async () => {
  const { app, loadCases } = await open();
  const services = await Promise.resolve(app.services);
  expect(await services.tellTime()).toBe(7);
  expect(Reflect.get(services, Symbol.toStringTag)).toBeUndefined();
  expect(loadCases).not.toHaveBeenCalled();
});

it('loads the code of the others once, at the first call', async () => {
  const { app, loadCases } = await open();
  const { echo } = app.services;
  expect(await Promise.all([echo({ text: 'a' }), echo({ text: 'b' })])).toEqual(['a', 'b']);
  expect(loadCases).toHaveBeenCalledOnce();
});
