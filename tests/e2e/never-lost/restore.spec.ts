import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { Rows } from '@/tests/e2e/support/database';
import { killBrowser, waitRandomly } from '@/tests/e2e/support/kill';
import { newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { deckOf } from '@/tests/e2e/support/sample-rows';
import { announceWrites } from './announce-writes';
import { liveAgain, type Life } from './support';

const OLD = 300;
const NEW = 2_000;
const ROUNDS = 10;
const WITNESS = { key: 'witness', value: true };
const STORES = ['decks', 'noteTypes', 'notes', 'cards'] as const;

test('a restore that the browser dies in leaves everything old or everything new', async () => {
  const profile = newProfile();
  let life = await liveAgain(profile);
  let inTheMiddle = 0;
  let begunAnew = 0;
  try {
    await life.saveSettings({});
    await life.database.put(deckOf(NEW, 'New'));
    const backup = await saveBackup(life);
    const { runMs } = await restoreWhole(life, backup);
    const allNew = await contentOf(life);
    await layOld(life);
    const allOld = await contentOf(life);
    for (let round = 0; round < ROUNDS; round++) {
      await layOld(life);
      const restore = await startRestore(life, backup);
      await waitRandomly(runMs);
      await killBrowser(life.context, profile);
      life = await liveAgain(profile);
      if (!(await hasWitness(life))) {
        begunAnew++;
        continue;
      }
      const found = await contentOf(life);
      const isWhole = found === allOld || found === allNew;
      expect(isWhole, `all old or all new, not ${found.length} characters`).toBe(true);
      if (restore.hasBegun() && found === allOld) inTheMiddle++;
    }
    expect(inTheMiddle, 'kills that hit the write').toBeGreaterThan(0);
    expect(begunAnew, 'kills after which the browser began its database anew').toBeLessThan(3);
    test.info().annotations.push({ type: 'kills in the middle', description: `${inTheMiddle}` });
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

/** Cards of the same places with other words: a mixture of both would show. */
async function layOld(life: Life): Promise<void> {
  const { notes = [], ...rows }: Rows = deckOf(OLD, 'Old');
  const before = notes.map((note) => ({ ...note, fields: { front: 'Before', back: note.id } }));
  await life.database.clear(...STORES);
  await life.database.put({ ...rows, notes: before, meta: [WITNESS] });
}

/**
 * Whether a row that no restore touches is there. Without it the browser began its database anew
 * (docs/decisions.md), and the round says nothing about the restore.
 */
async function hasWitness({ database }: Life): Promise<boolean> {
  return (await database.readAll('meta')).some(({ key }) => key === WITNESS.key);
}

/** Everything that a restore replaces here, as one text. */
async function contentOf({ database }: Life): Promise<string> {
  return JSON.stringify(await Promise.all(STORES.map((store) => database.readAll(store))));
}

/** A restore that nobody disturbs; says how long it wrote. */
async function restoreWhole(life: Life, backup: Buffer): Promise<{ readonly runMs: number }> {
  const restore = await startRestore(life, backup);
  const from = Date.now();
  await expect.poll(restore.isDone, { intervals: [20] }).toBe(true);
  const runMs = Date.now() - from;
  await restore.page.close();
  return { runMs };
}

/** Resolves as soon as everything is about to be replaced. */
async function startRestore(life: Life, buffer: Buffer) {
  const page: Page = await life.open('dashboard.html#/transfer');
  const said: string[] = [];
  await page.exposeFunction('hear', (word: string) => said.push(word));
  await announceWrites(page, 'notes');
  await page.evaluate(() => {
    const { hear } = globalThis as unknown as { hear: (word: string) => void };
    for (const word of ['write-begun', 'write-done']) addEventListener(word, () => hear(word));
  });
  const file = { name: 'backup.json', mimeType: 'application/octet-stream', buffer };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await page.getByRole('radio', { name: /replace/i }).check();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  return {
    page,
    hasBegun: () => said.includes('write-begun'),
    isDone: () => said.includes('write-done'),
  };
}
