import { expect, test, type Page } from '@playwright/test';
import { killBrowser, killWorker, waitRandomly } from '@/tests/e2e/support/kill';
import { newProfile, removeProfile } from '@/tests/e2e/support/launch';
import { KILLS, liveAgain, type Life } from './support';

const PLACE = 'dashboard.html#/transfer';
const ROWS = 1_500;
const RUN_MS = 600;

test('no import is half there after the browser is killed', async () => {
  const profile = newProfile();
  let life = await liveAgain(profile);
  let inTheMiddle = 0;
  try {
    await life.saveSettings({});
    let page = await life.open(PLACE);
    for (let round = 0; round < KILLS; round++) {
      await startImport(page, round);
      await waitRandomly(RUN_MS);
      await killBrowser(life.context, profile);
      life = await liveAgain(profile);
      if (await isPartlyThere(life)) inTheMiddle++;
      // Any page that opens the database puts right what was left half done.
      page = await life.open(PLACE);
      await expectWholeOrAbsent(life);
      // What twenty imports leave would take longer to read than they took to write.
      await life.database.clear('notes', 'cards', 'undos', 'imports');
    }
    expect(inTheMiddle, 'kills that hit a write').toBeGreaterThan(0);
    test.info().annotations.push({ type: 'kills in the middle', description: `${inTheMiddle}` });
  } finally {
    await life.context.close();
    removeProfile(profile);
  }
});

test('no import is half there after the worker is killed', async () => {
  const profile = newProfile();
  const life = await liveAgain(profile);
  let kills = 0;
  try {
    await life.saveSettings({});
    const page = await life.open(PLACE);
    for (let round = 0; round < KILLS; round++) {
      await startImport(page, round, 300);
      await life.poke();
      await waitRandomly(RUN_MS / 10);
      if (await killWorker(life.context)) kills++;
      await expect(page.getByText(/^In: /)).toBeVisible();
      await page.reload();
    }
    expect(kills).toBeGreaterThan(KILLS / 2);
    await expectWholeOrAbsent(life);
    expect(await life.database.readAll('notes')).toHaveLength(KILLS * 300);
  } finally {
    await life.context.close();
    removeProfile(profile);
  }
});

/** Presses Import on a file for the deck of all; resolves as soon as it is under way. */
async function startImport(page: Page, file: number | string, rows = ROWS): Promise<void> {
  const lines = Array.from({ length: rows }, (_, row) => `word ${file}-${row},meaning ${row}`);
  await page.getByLabel('Choose a file').setInputFiles({
    name: `words-${file}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(['#separator:comma', '#deck:Words', ...lines].join('\n')),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

/** Whether an import is unfinished of which at least one part was written. */
async function isPartlyThere(life: Life): Promise<boolean> {
  const parts = await life.database.readAll('undos');
  const imports = await life.database.readAll('imports');
  return imports.some(
    ({ id, status }) => status !== 'live' && parts.some((part) => part.id.startsWith(`${id}/0`)),
  );
}

/** Every note belongs to an import that is whole: as many notes as it says, each with its card. */
async function expectWholeOrAbsent(life: Life): Promise<void> {
  await expect
    .poll(async () =>
      (await life.database.readAll('imports')).filter(({ status }) => status !== 'live'),
    )
    .toEqual([]);
  const [imports, notes, cards] = await Promise.all([
    life.database.readAll('imports'),
    life.database.readAll('notes'),
    life.database.readAll('cards'),
  ]);
  const live = imports.filter(({ status }) => status === 'live');
  const kept = notes.filter(({ deletedAt }) => deletedAt === undefined);
  const expected = live.reduce((sum, { counts }) => sum + (counts.notes ?? 0), 0);
  expect(kept).toHaveLength(expected);
  expect(cards.filter(({ deletedAt }) => deletedAt === undefined)).toHaveLength(expected);
  const withCard = new Set(cards.map(({ noteId }) => noteId));
  expect(kept.filter(({ id }) => !withCard.has(id))).toEqual([]);
}
