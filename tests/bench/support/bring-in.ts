import type { Page } from '@playwright/test';

/** A file as a test gives it to a page. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface ImportTimes {
  /** From the choice of the file to its preview. */
  readonly readMs: number;
  /** From the press to the last row. */
  readonly writeMs: number;
}

/** Brings `rows` lines in; calls `meanwhile` again and again until they are in. The time it took. */
export async function bringIn(
  page: Page,
  name: string,
  rows: number,
  meanwhile: () => Promise<unknown>,
): Promise<number> {
  const lines = Array.from({ length: rows }, (_, row) => `${name} ${row},meaning ${row}`);
  const buffer = Buffer.from(lines.join('\n'));
  const file = { name: `${name}.csv`, mimeType: 'text/csv', buffer };
  return (await bringInFile(page, file, meanwhile)).writeMs;
}

/** The same with any file; a large one by its path, so that the page does not hold it for the test. */
export async function bringInFile(
  page: Page,
  file: GivenFile | string,
  meanwhile: () => Promise<unknown>,
): Promise<ImportTimes> {
  const chosenAt = Date.now();
  await page.getByLabel('Choose a file').setInputFiles(file);
  const button = page.getByRole('button', { name: 'Import', exact: true });
  await button.waitFor({ timeout: 300_000 });
  const startedAt = Date.now();
  await button.click();
  const isIn = page.getByText(/^In: /).waitFor({ timeout: 300_000 });
  let endedAt = 0;
  const ended = isIn.then(() => (endedAt = Date.now()));
  while (endedAt === 0) await meanwhile();
  return { readMs: startedAt - chosenAt, writeMs: (await ended) - startedAt };
}
