import { expect, test } from './support/extension';

test('a toast covers no button of the dialog that it stands in', async ({ extension }) => {
  const page = await extension.openPage('dashboard.html#/library?new');
  await page.setViewportSize({ width: 390, height: 560 });
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Front').fill('petrichor');
  await dialog.getByLabel('Back').fill('the smell of rain');
  await dialog.getByRole('button', { name: 'Save and add another' }).click();
  const toast = dialog.getByRole('status').filter({ hasText: 'Card added' });
  // While it is pointed at, it stays.
  await toast.getByText('Card added').hover();
  await dialog.getByLabel('Back').fill('the next one');
  await page.keyboard.press('Escape');
  await dialog.getByRole('alertdialog').waitFor();
  const covered = await dialog.evaluate((element) => {
    element.firstElementChild?.scrollTo(0, 0);
    const toast = element.querySelector('[role="status"] > *');
    const said = toast?.getBoundingClientRect();
    const buttons = [...element.querySelectorAll('button')].filter((one) => !toast?.contains(one));
    if (!said || buttons.length < 6) return ['not all there'];
    return buttons
      .filter((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect();
        const isBeside = left >= said.right || right <= said.left;
        return !isBeside && top < said.bottom && bottom > said.top;
      })
      .map((one) => one.textContent);
  });
  expect(covered).toEqual([]);
});
