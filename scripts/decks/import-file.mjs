import { basename } from 'node:path';
import { readStore } from '../walk/read-store.mjs';

const LIMIT_MS = 10 * 60_000;

/**
 * Imports one file on a page of its own, as a person does, and takes it out again. Resolves to what
 * came in, to the sentence that refused it, or to the error that it met.
 */
export async function importFile(extension, path) {
  const page = await extension.open('dashboard.html#/transfer');
  page.setDefaultTimeout(LIMIT_MS);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  try {
    const result = await bringIn(page, path);
    return errors.length > 0 ? { error: errors.join('; ') } : result;
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    await page.close();
  }
}

async function bringIn(page, path) {
  const startedAt = performance.now();
  await page.getByLabel('Choose a file').setInputFiles(path);
  const refusal = page.getByRole('alert');
  const submit = page.locator('form button[type=submit]', { hasText: /^(?:Import|Restore)/ });
  await refusal.or(submit).first().waitFor();
  if (await refusal.isVisible()) {
    // The page says the file's name above its reason.
    const lines = (await refusal.innerText()).split('\n');
    return { refused: oneLine(lines.filter((line) => line !== basename(path)).join(' ')) };
  }
  if (await submit.isDisabled()) return { refused: 'There is no note in it.' };
  await submit.click();
  const undo = page.getByRole('button', { name: 'Undo this import' });
  await undo.waitFor();
  const seconds = (performance.now() - startedAt) / 1000;
  const [row] = await readStore(page, 'imports');
  const leftOut = (await page.locator('[role=status] li').allInnerTexts()).map(oneLine);
  await undo.click();
  await undo.waitFor({ state: 'detached' });
  return { counts: row?.counts ?? {}, leftOut, seconds };
}

function oneLine(text) {
  return text.replaceAll(/\s+/g, ' ').trim();
}
