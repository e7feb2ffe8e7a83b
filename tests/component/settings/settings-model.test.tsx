import { beforeEach, describe, expect, it } from 'vitest';
import { createSettingsModel } from '@/components/settings/settings-model';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { boundApp } from '@/tests/support/bound-app';
import { fakeApp } from '@/tests/support/fake-app';
import { settled, slow } from '@/tests/support/slow';

beforeEach(() => {
  const storage = { persisted: async () => false, estimate: async () => ({}) };
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
});

/** The settings, where reading and storing them take their time. */
async function openSlowly(save?: () => Promise<never>) {
  const app = boundApp(await fakeApp(), dashboardCases);
  const loading = slow(app.settings.load);
  const saving = slow(save ?? app.settings.save);
  const model = createSettingsModel({
    ...app,
    settings: { load: loading.run, save: saving.run },
  });
  model.load();
  await settled();
  await loading.answer();
  return { app, model, loading, saving };
}

describe('a setting on a slow machine', () => {
  it('stays as it was chosen when the settings as they were before arrive', async () => {
    const { model, loading, saving } = await openSlowly();
    model.load();
    await settled();
    model.save({ theme: 'dark' });
    await settled();
    while (saving.count() > 0) await saving.answer();
    while (loading.count() > 0) await loading.answer();
    expect(model.settings.value.theme).toBe('dark');
    while (saving.count() > 0) await saving.answer();
    expect(model.settings.value.theme).toBe('dark');
  });

  it('stays as it was chosen while one that was chosen before it is stored', async () => {
    const { app, model, saving } = await openSlowly();
    model.save({ quietHours: { from: 21, to: 8 } });
    model.save({ quietHours: { from: 21, to: 6 } });
    await settled();
    await saving.answer();
    expect(model.settings.value.quietHours).toEqual({ from: 21, to: 6 });
    while (saving.count() > 0) await saving.answer();
    expect((await app.settings.load()).quietHours).toEqual({ from: 21, to: 6 });
  });

  it('shows what is stored where a change could not be', async () => {
    const { app, model, loading, saving } = await openSlowly(async () =>
      Promise.reject(new Error('disk full')),
    );
    model.save({ theme: 'dark' });
    await settled();
    await saving.answer();
    while (loading.count() > 0) await loading.answer();
    expect(model.settings.value.theme).toBe('auto');
    expect(model.said.value).toBe('');
    expect(app.reported).toContainEqual(new Error('disk full'));
  });
});
