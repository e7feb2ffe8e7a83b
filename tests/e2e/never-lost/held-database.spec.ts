import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { killBrowser } from '@/tests/e2e/support/kill';
import { newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { deckOf } from '@/tests/e2e/support/sample-rows';
import { liveAgain } from './support';

const UNAVAILABLE = /cannot be opened right now/;

test('what nobody can read at first is shown once it can be read, without a press', async () => {
  const profile = newProfile();
  let life = await liveAgain(profile);
  try {
    await life.saveSettings({});
    await life.database.put(deckOf(3));
    await killBrowser(life.context, profile);
    const release = holdDatabase(profile);
    life = await liveAgain(profile);
    const library = await life.open('dashboard.html#/library');
    const popup = await life.open('popup.html');
    const tab = await life.open('newtab.html');
    await expect(library.getByText(UNAVAILABLE)).toBeVisible({ timeout: 30_000 });
    await expect(popup.getByText(UNAVAILABLE)).toBeVisible({ timeout: 30_000 });
    await expect(tab.getByText(UNAVAILABLE)).toBeVisible({ timeout: 30_000 });
    release();
    await expect(library.getByText('Question 3')).toBeVisible({ timeout: 30_000 });
    await expect(library.getByText(UNAVAILABLE)).toBeHidden({ timeout: 30_000 });
    await expect(popup.getByRole('button', { name: '5 min' })).toBeVisible({ timeout: 30_000 });
    await expect(popup.getByText(UNAVAILABLE)).toBeHidden();
    await expect(tab.getByText(/Question \d/)).toBeVisible({ timeout: 30_000 });
  } finally {
    await life.context.close();
    removeProfile(profile);
  }
});

/** Keeps the browser from locking its database, as a browser does that is still dying; returns what ends that. */
function holdDatabase(profile: string): () => void {
  const databases = join(profile, 'Default', 'IndexedDB');
  const [name = ''] = readdirSync(databases);
  const lock = join(databases, name, 'LOCK');
  rmSync(lock);
  mkdirSync(lock);
  return () => rmdirSync(lock);
}
