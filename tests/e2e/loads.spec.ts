import { expect, test } from './support/extension';

test('a new tab is ours', async ({ extension }) => {
  const page = await extension.openNewTab();
  await expect(page).toHaveURL(/newtab/);
  expect(await page.evaluate(() => location.protocol)).toBe('chrome-extension:');
});
