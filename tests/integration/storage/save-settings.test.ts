import { expect, it } from 'vitest';
import { loadSettings, saveSettings } from '@/lib/storage/settings';

it('keeps both of two changes that are stored in one moment', async () => {
  await Promise.all([saveSettings({ theme: 'dark' }), saveSettings({ buttons: 'four' })]);
  expect(await loadSettings()).toMatchObject({ theme: 'dark', buttons: 'four' });
});
