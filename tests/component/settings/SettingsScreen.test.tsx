import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createSettingsModel } from '@/components/settings/settings-model';
import { SettingsScreen } from '@/components/settings/SettingsScreen';
import { dashboardCases } from '@/lib/app/dashboard-cases';
import { DAY } from '@/lib/domain/time/duration';
import { findBarriers } from '@/tests/support/axe';
import { boundApp } from '@/tests/support/bound-app';
import { MONDAY_9AM } from '@/tests/support/factories';
import { fakeApp, type Rows } from '@/tests/support/fake-app';

const storage = { persisted: vi.fn(), persist: vi.fn(), estimate: vi.fn() };

beforeEach(() => {
  storage.persisted.mockResolvedValue(false);
  storage.persist.mockResolvedValue(true);
  storage.estimate.mockResolvedValue({ usage: 2_500_000 });
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  Object.assign(fakeBrowser, {
    permissions: { getAll: async () => ({ permissions: ['storage', 'alarms'] }) },
    commands: { getAll: async () => [{ name: 'undo', description: 'Undo', shortcut: 'Alt+U' }] },
  });
});

async function open(rows: Rows = {}) {
  const app = boundApp(await fakeApp({ rows }), dashboardCases);
  const model = createSettingsModel(app);
  const { container } = render(<SettingsScreen model={model} />);
  model.load();
  await screen.findByLabelText('Theme');
  await screen.findByText('Alt+U');
  return { app, container };
}

it('stores each change at once', async () => {
  const { app } = await open();
  fireEvent.change(screen.getByLabelText('Theme'), { target: { value: 'dark' } });
  fireEvent.click(screen.getByLabelText('Number on the icon'));
  fireEvent.change(screen.getByLabelText('Recall you aim for, %'), { target: { value: '87' } });
  await waitFor(async () =>
    expect(await app.settings.load()).toMatchObject({
      theme: 'dark',
      badgeOn: false,
      desiredRetention: 0.87,
    }),
  );
});

it('keeps the old number and says kindly what would be right', async () => {
  const { app } = await open();
  fireEvent.change(screen.getByLabelText('New cards a day'), { target: { value: '-3' } });
  expect(await screen.findByText(/A whole number from 0 to 999/)).toBeTruthy();
  expect((await app.settings.load()).newPerDay).toBe(5);
});

it('tells how safe the data is and asks the browser to keep it', async () => {
  await open();
  expect(screen.getByText('Not promised by the browser yet.')).toBeTruthy();
  storage.persisted.mockResolvedValue(true);
  fireEvent.click(screen.getByRole('button', { name: 'Ask the browser to keep it' }));
  expect(await screen.findByText(/Yes, the browser keeps it/)).toBeTruthy();
});

it('says in words when the last backup was saved', async () => {
  await open({ meta: [{ key: 'lastBackupAt', value: MONDAY_9AM - 21 * DAY }] });
  expect(await screen.findByText('Saved 3 weeks ago, on February 9, 2026')).toBeTruthy();
});

it('has no barriers', async () => {
  const { container } = await open();
  expect(await findBarriers(container)).toEqual([]);
});
