import type { Page } from '@playwright/test';

/** Brings `rows` lines in; calls `meanwhile` again and again until they are in. The time it took. */
export async function bringIn(
  page: Page,
  name: string,
  rows: number,
  meanwhile: () => Promise<unknown>,
): Promise<number> {
  const lines = Array.from({ length: rows }, (_, row) => `${name} ${row},meaning ${row}`);
  await page.getByLabel('Choose a file').setInputFiles({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  });
  const button = page.getByRole('button', { name: 'Import', exact: true });
  await button.waitFor();
  const startedAt = Date.now();
  await button.click();
  const isIn = page.getByText(/^In: /).waitFor({ timeout: 300_000 });
  let endedAt = 0;
  const ended = isIn.then(() => (endedAt = Date.now()));
  while (endedAt === 0) await meanwhile();
  return (await ended) - startedAt;
}
