import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { killBrowser, waitRandomly } from '@/tests/e2e/support/kill';
import { newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { deckOf } from '@/tests/e2e/support/sample-rows';
import { liveAgain, type Life } from './support';

const OLD = 3;
const NEW = 2_000;
const RUN_MS = 1_500;
const ROUNDS = 6;

test('a restore that the browser dies in leaves everything old or everything new', async () => {
  const profile = newProfile();
  let life = await liveAgain(profile);
  try {
    await life.saveSettings({});
    await life.database.put(deckOf(NEW));
    const backup = await saveBackup(life);
    for (let round = 0; round < ROUNDS; round++) {
      await keepOnly(life, OLD);
      await startRestore(life, backup);
      await waitRandomly(RUN_MS);
      await killBrowser(life.context, profile);
      life = await liveAgain(profile);
      const [notes, cards] = [
        await life.database.readAll('notes'),
        await life.database.readAll('cards'),
      ];
      expect([OLD, NEW]).toContain(notes.length);
      expect(cards).toHaveLength(notes.length);
    }
  } finally {
    await life.context.close();
    removeProfile(profile);
  }
});

async function saveBackup(life: Life): Promise<Buffer> {
  const page = await life.open('dashboard.html#/transfer');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  const file = await readFile(await download.path());
  await page.close();
  return file;
}

/** Takes all notes and cards but the first away. */
async function keepOnly(life: Life, count: number): Promise<void> {
  const page = await life.open('icon/16.png');
  await page.evaluate(async (kept) => {
    const opening = indexedDB.open('morsel');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const tx = opening.result.transaction(['notes', 'cards'], 'readwrite');
    for (const name of ['notes', 'cards']) {
      const keys = tx.objectStore(name).getAllKeys();
      keys.addEventListener('success', () => {
        for (const key of keys.result.slice(kept)) tx.objectStore(name).delete(key);
      });
    }
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    opening.result.close();
  }, count);
  await page.close();
}

/** Resolves as soon as everything is being replaced. */
async function startRestore(life: Life, buffer: Buffer): Promise<void> {
  const page = await life.open('dashboard.html#/transfer');
  const file = { name: 'backup.json', mimeType: 'application/octet-stream', buffer };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await page.getByRole('radio', { name: /replace/i }).check();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
}
